/** What the API's page adds to the stylesheet. */

const TEXT = `
.api h1{font-size:clamp(2rem,6vw,3rem);line-height:1.06;letter-spacing:-.02em}
.api h2{font-size:1.625rem;margin:3rem 0 .6rem;padding-top:1rem;border-top:3px solid var(--ink)}
.api h2.tag::first-letter{text-transform:uppercase}
.api h3{font-size:1.25rem}
.api h4{margin:1.1rem 0 .3rem;font:600 .8125rem/1.4 var(--sans);color:var(--soft)}
.api p{max-width:40rem;margin-top:.6rem}
.operation{margin-top:2rem;padding:0 0 1.5rem;border-bottom:1px solid var(--rule)}
.address{font-family:var(--mono);font-size:.9375rem;overflow-wrap:anywhere}
.address code{font-size:1em}
.address b{color:var(--seal)}
.value{font:.9375rem/1.5 var(--sans)}
.curl{white-space:pre-wrap;overflow-wrap:anywhere}
.answer{font:.9375rem/1.5 var(--sans)}
`

const LISTS = `
.fields{list-style:none;padding:0;font:.9375rem/1.5 var(--sans)}
.fields li{padding-block:.35rem;border-top:1px solid var(--rule)}
.fields .fields{margin:.35rem 0 0;padding-inline-start:1rem;border-inline-start:3px solid var(--rule)}
.api .fields p{margin:.1rem 0 0}
.fields code{overflow-wrap:anywhere}
.fields small{color:var(--soft);overflow-wrap:anywhere}
.type{color:var(--soft)}
.contents{margin-top:1.5rem;font:.875rem/1.5 var(--sans)}
.contents ul{list-style:none;padding:0}
.contents>ul{columns:2}
.contents ul ul{display:none}
.contents a{display:block;padding-block:.3rem;overflow-wrap:anywhere;text-decoration:none}
.contents a:hover{text-decoration:underline}
.contents .tag{font-weight:600}
.contents .tag::first-letter{text-transform:uppercase}
.api>div>:first-child>h2{margin-top:1.5rem}
@media(min-width:64rem){.api{display:grid;grid-template-columns:17rem minmax(0,1fr);gap:0 4rem}.api>header{grid-column:1/-1}
.contents{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow-y:auto;align-self:start}.contents>ul{columns:auto}.contents ul ul{display:block;margin-bottom:.5rem}}
`

export const API_DOCS_STYLE = `${TEXT}${LISTS}`.replaceAll('\n', '')
