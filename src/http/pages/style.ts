/** The stylesheet of every page, inlined so that a page is one request; a Content-Security-Policy may hash it as it stands. */

const TOKENS = `
:root{color-scheme:light dark;--paper:#fdfcf9;--ink:#1b1a17;--soft:#5c574d;--rule:#d8d2c4;--tint:#f4f0e7;--seal:#8a1c14;
--serif:ui-serif,"Iowan Old Style",Charter,"Palatino Linotype",Palatino,Georgia,"Liberation Serif","Noto Serif",serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;
--mono:ui-monospace,"SF Mono",Consolas,"Liberation Mono",monospace}
@media(prefers-color-scheme:dark){:root{--paper:#161410;--ink:#ece7db;--soft:#aea796;--rule:#3b372e;--tint:#201d17;--seal:#f2968a}}
`

const GROUND = `
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 var(--serif);overflow-wrap:break-word}
h1,h2,h3,p,ul,dl,dd,figure{margin:0}
h1,h2,h3{font-weight:700;line-height:1.15;text-wrap:balance}
a{color:var(--seal);text-underline-offset:.18em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--seal);outline-offset:3px;border-radius:2px}
:target{background:var(--tint)}
img,video{max-width:100%;height:auto}
code{font:.875em var(--mono)}
.skip{position:absolute;inset-inline-start:1rem;top:1rem;padding:.5rem 1rem;background:var(--paper)}
.skip:not(:focus){clip-path:inset(50%);width:1px;height:1px;padding:0;overflow:hidden;white-space:nowrap}
.sheet{max-width:74rem;margin-inline:auto;padding-inline:clamp(1.125rem,4vw,2.5rem)}
main{padding-block:clamp(1.75rem,4vw,3rem) 4rem}
main:focus{outline:0}
`

const MASTHEAD = `
.masthead{padding-top:.9rem;font-family:var(--sans);font-size:.875rem}
.masthead .sheet{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.25rem 2rem}
.masthead .sheet::after{content:"";flex-basis:100%;height:5px;border-block:1px solid var(--ink);border-top-width:3px;margin-top:.65rem}
.nameplate{font:700 1.375rem/1.2 var(--serif);letter-spacing:-.01em}
.nameplate a{color:inherit;text-decoration:none}
.masthead nav{display:flex;flex-wrap:wrap;gap:0 1.4rem}
.masthead nav a{color:var(--ink);text-decoration:none;padding-block:.5rem}
.masthead nav a:hover{text-decoration:underline}
.front-masthead{padding-top:clamp(1.5rem,5vw,3.25rem)}
.front-masthead .sheet{flex-direction:column;align-items:center;text-align:center;gap:.75rem}
.front-masthead .sheet::after{flex-basis:auto;width:100%;flex:none;margin:0}
.front-masthead .nameplate{font-size:clamp(2.5rem,8.2vw,5rem);line-height:1;letter-spacing:-.025em}
.front-masthead .motto{font:italic 1.0625rem/1.45 var(--serif);color:var(--soft);max-width:38rem;text-wrap:balance}
.front-masthead nav{justify-content:center}
`

const FRONT = `
.front{display:grid;grid-template-columns:minmax(0,1fr);gap:3.5rem}
.label{font:600 .8125rem/1.4 var(--sans);letter-spacing:.09em;text-transform:uppercase;padding-bottom:.6rem;border-bottom:1px solid var(--ink)}
.kicker{font:600 .8125rem/1.4 var(--sans);color:var(--soft);margin-bottom:.4rem}
.kicker a{color:var(--seal);text-decoration:none}
.kicker a:hover,.kicker a:not(:only-child){text-decoration:underline}
.kicker>*+*::before{content:"·";color:var(--soft);padding-inline:.45em;display:inline-block}
.story{padding-block:1.4rem;border-bottom:1px solid var(--rule)}
.story h3{font-size:1.3125rem}
.story h3 a{color:inherit;text-decoration:none}
.story h3 a:hover{text-decoration:underline}
.story .summary{margin-top:.5rem}
.meta{font:.8125rem/1.6 var(--sans);color:var(--soft)}
.meta{display:flex;flex-wrap:wrap;gap:0 1.1em}
.byline{color:var(--ink);font-weight:600}
.story .meta{margin-top:.7rem}
.meta a{color:inherit}
.lead h3{font-size:clamp(1.8rem,4.6vw,2.75rem);line-height:1.08;letter-spacing:-.015em}
.lead .summary{max-width:38rem;font-size:1.1875rem;line-height:1.5}
.empty{padding-block:1.5rem}
@media(min-width:44rem){.stories{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));column-gap:2.5rem}.lead{grid-column:1/-1;padding-block:1.6rem 2rem}}
@media(min-width:64rem){.front{grid-template-columns:minmax(0,1fr) 20rem;column-gap:4rem}.wide{grid-column:1/-1}}
`

const CHANNELS = `
.channels{list-style:none;padding:0;font:.9375rem/1.45 var(--sans)}
.channels li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:0 1rem;align-items:baseline;padding-block:.2rem;border-bottom:1px solid var(--rule)}
.channels small:not(.about){white-space:nowrap}
.channels small{color:var(--soft);font-size:.8125rem}
.channels .about{grid-column:1/-1;margin-bottom:.5rem}
.formats a{display:inline-block;padding:.5rem .4rem;font-size:.8125rem}
.formats a:last-child{padding-inline-end:0}
.hint{margin-top:.9rem;font:.875rem/1.55 var(--sans);color:var(--soft)}
.hint code{display:block;margin-top:.35rem;color:var(--ink);overflow-wrap:anywhere;user-select:all}
.group{margin-top:1.75rem}
.group h3{font-size:1.0625rem;padding-bottom:.3rem}
summary{cursor:pointer;padding-block:.4rem}
summary h3{display:inline}
`

const TERMS = `
.licenses{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));gap:0 2.5rem}
.license{padding-top:1.4rem}
.license h3{font-size:1.1875rem;margin-bottom:.75rem}
.terms{font:.9375rem/1.5 var(--sans)}
.terms dt{color:var(--soft);font-size:.8125rem;margin-top:.65rem}
.terms ul{padding-inline-start:1.1rem}
.license>p{margin-top:.9rem;font-size:1rem}
.partners{max-width:40rem}
.partners p{margin-top:1rem}
.measure{max-width:40rem;margin-inline:auto}
.measure>h1{font-size:clamp(2rem,6vw,3rem);line-height:1.06;letter-spacing:-.02em}
.measure>p,.measure>section{margin-top:1.25rem}
.measure h2{font-size:1.3125rem;margin:2.4rem 0 .6rem;padding-top:1rem;border-top:1px solid var(--rule)}
.measure li{margin-top:.3rem}
.measure section>*+p,.measure section>*+ul{margin-top:.8rem}
#feed-extension{margin-top:1.5rem;font-size:.9375rem;color:var(--soft)}
.notice{padding:1rem 1.25rem;background:var(--tint);border-inline-start:3px solid var(--seal)}
.status+h1{margin-top:.5rem}
.status{font:600 .8125rem/1.4 var(--sans);letter-spacing:.09em;color:var(--seal)}
pre{overflow-x:auto;padding:.9rem 1.1rem;background:var(--tint)}
@media(min-width:34rem){.measure .terms{display:grid;grid-template-columns:12rem 1fr;gap:.6rem 1.5rem}.measure .terms dt{margin:0;font-size:inherit}}
`

const ARTICLE = `
.article h1{font-size:clamp(2rem,6vw,3.25rem);line-height:1.06;letter-spacing:-.02em}
.standfirst{margin-top:.9rem;font-size:1.25rem;line-height:1.45;color:var(--soft)}
.article .byline{flex-basis:100%}
.article .meta{margin-top:1.25rem;padding-block:.8rem;border-block:1px solid var(--rule);font-size:.875rem}
.body{margin-top:1.75rem;font-size:1.125rem;line-height:1.65}
.body>*{margin-block:0 1.15em}
.body h2,.body h3{font-size:1.375rem;margin-top:1.8em;padding:0;border:0}
.body figure :is(img,video){display:block;width:100%;background:var(--tint)}
.body figcaption,.body small{font:.8125rem/1.5 var(--sans);color:var(--soft);margin-top:.5rem}
.body audio{width:100%}
.body video:not([width]){aspect-ratio:16/9}
.body blockquote{margin-inline:0;padding-inline-start:1.25rem;border-inline-start:3px solid var(--rule);font-style:italic}
.body table{display:block;overflow-x:auto;border-collapse:collapse;font:.875rem/1.5 var(--sans)}
.body th,.body td{padding:.45rem .8rem;border-bottom:1px solid var(--rule);text-align:start}
.body hr{border:0;border-top:1px solid var(--rule);margin-block:2rem}
.body>footer{margin:2.5rem 0 0;padding-top:1.1rem;border-top:1px solid var(--rule);font:.875rem/1.6 var(--sans);color:var(--soft);display:grid;gap:.6rem}
.body>footer p{margin:0}
.brief>p{font-size:1.3125rem;line-height:1.5}
.brief>footer>p:last-child{order:-1;margin-bottom:1rem;font-size:1rem}
.brief>footer>p:last-child a{display:inline-block;padding:.7rem 1.2rem;border:1px solid;font-weight:600;text-decoration:none}
.site{border-top:1px solid var(--rule);font:.875rem/1.6 var(--sans);color:var(--soft)}
.site .sheet{display:flex;align-items:baseline;flex-wrap:wrap;gap:.25rem 1.75rem;padding-block:1.5rem 2.5rem}
.site a{color:var(--ink);padding-block:.25rem}
.site .served{margin-inline-start:auto}
[dir=rtl] h1,h3[dir=rtl]{letter-spacing:0;line-height:1.3}
@media(forced-colors:active){.notice,pre{border:1px solid}.masthead .sheet::after{border-color:CanvasText}}
@media print{.skip,nav,.follow,.site,audio,video{display:none}body{background:#fff;color:#000;font-size:11pt}.body a::after{content:" (" attr(href) ")";font-size:.8em}}
`

/** The text of the one `<style>` element, byte for byte. */
export const STYLE = [TOKENS, GROUND, MASTHEAD, FRONT, CHANNELS, TERMS, ARTICLE].join('').replaceAll('\n', '')
