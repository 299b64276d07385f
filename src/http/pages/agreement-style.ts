/** What the pages of Agreements add to the stylesheet of every page: tables that scroll by themselves. */

const AGREEMENT = `
.wide-table{overflow-x:auto;margin-top:1rem}
.wide-table table{border-collapse:collapse;width:100%;font:.875rem/1.5 var(--sans)}
.wide-table caption{text-align:start;color:var(--soft);padding-bottom:.4rem}
.wide-table th,.wide-table td{padding:.5rem .8rem .5rem 0;border-bottom:1px solid var(--rule);text-align:start;vertical-align:top}
.measure h3{font-size:1.0625rem;margin-top:1.5rem}
.agreements{list-style:none;padding:0}
.agreements li{padding-block:1rem;border-bottom:1px solid var(--rule)}
.agreements h2{font-size:1.3125rem;margin:0 0 .3rem;padding:0;border:0}
`

/** Byte for byte as it stands behind the other. */
export const AGREEMENT_STYLE = AGREEMENT.replaceAll('\n', '')
