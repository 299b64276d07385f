/** What pages that list stories add to the stylesheet of every page: choosing, paging, searching. */

const LISTING = `
.channel-head{max-width:40rem;margin-bottom:1.75rem}
.channel-head h1{font-size:clamp(2rem,6vw,3rem);line-height:1.06;letter-spacing:-.02em;margin-bottom:.75rem}
.channel-head p{margin-bottom:.75rem}
.channels li>span:first-child>a{color:inherit;text-decoration:none}
.channels li>span:first-child>a:hover{text-decoration:underline}
.filter{display:flex;flex-wrap:wrap;align-items:end;gap:.75rem 1.25rem;margin-bottom:2rem;font:.875rem/1.5 var(--sans)}
.filter label{display:grid;gap:.25rem;color:var(--soft)}
select,button,input{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:2px;padding:.5rem .75rem;min-height:2.75rem;max-width:100%}
button{cursor:pointer;border-color:var(--ink);font-weight:600}
button:hover{background:var(--tint)}
.search{display:flex;flex-wrap:wrap;align-items:end;gap:.75rem;margin-block:1.5rem;font:.875rem/1.5 var(--sans)}
.search label{display:grid;gap:.25rem;flex:1 1 14rem;max-width:30rem;color:var(--soft)}
.search input{width:100%;font-size:1rem}
.pager{display:flex;flex-wrap:wrap;gap:.75rem 1.5rem;margin-top:2rem;font:600 .9375rem/1.5 var(--sans)}
.pager a{padding-block:.5rem}
`

/** Byte for byte as it stands behind the other. */
export const LISTING_STYLE = LISTING.replaceAll('\n', '')
