/** Style of the page for people. Colours keep a contrast of at least 4.5 : 1 in both schemes (WCAG 2.1 AA). */
export const STYLE = `
:root { color-scheme: light dark; --text: #1c1c1e; --ground: #ffffff; --soft: #f2f2f4; --edge: #c8c8cc; --quiet: #55555c;
  --good: #14662f; --warn: #7a4b00; --bad: #a3161b; --info: #1a4f8a; }
@media (prefers-color-scheme: dark) { :root { --text: #ececf0; --ground: #17181b; --soft: #232529; --edge: #45474d;
  --quiet: #b0b2ba; --good: #7fd69a; --warn: #f0bd6a; --bad: #ff9c98; --info: #9cc4f5; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 56rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; overflow-wrap: anywhere; margin-top: 2.5rem; }
a { color: var(--info); }
table { border-collapse: collapse; width: 100%; } caption { text-align: left; color: var(--quiet); padding-bottom: .3rem; }
th, td { text-align: left; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--edge); overflow-wrap: anywhere; }
p.verdict { padding: .7rem 1rem; background: var(--soft); border-left: .4rem solid currentColor; }
.OK { color: var(--good); } .WARNING, .ANNOUNCED { color: var(--warn); } .ERROR, .FATAL { color: var(--bad); }
.UNKNOWN, .INFO { color: var(--info); }
dl div { display: flex; flex-wrap: wrap; gap: 0 .6rem; } dt { min-width: 11rem; color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; flex: 1 1 20rem; }
ol { list-style: none; margin: 0; padding: 0; }
li { color: var(--text); background: var(--soft); border-left: .4rem solid var(--edge); padding: .6rem 1rem; margin: .8rem 0; }
li.ERROR, li.FATAL { border-color: var(--bad); } li.WARNING, li.ANNOUNCED { border-color: var(--warn); }
li p { margin: .2rem 0; } .grade { font-weight: 600; } .term { border: 1px solid var(--edge); border-radius: .3rem; padding: 0 .35rem; }
.place, details, footer { color: var(--quiet); font-size: .9rem; } code { overflow-wrap: anywhere; }
.fix { font-weight: 600; color: var(--good); }
@media print { li, p.verdict { break-inside: avoid; } details { display: none; } }
`;
