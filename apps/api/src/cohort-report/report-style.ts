/** The page's own style: both colour schemes, a phone, and paper. */
export const reportStyle = `
:root { color-scheme: light dark; --text: #1a1f24; --faint: #8a939c; --line: #d5dade; --page: #fff; --with: #b3402a; --without: #2b66a8; }
@media (prefers-color-scheme: dark) { :root { --text: #e6eaed; --faint: #7d8790; --line: #353c43; --page: #14181c; --with: #ff9a83; --without: #86b6f2; } }
@media print { :root { color-scheme: light; --text: #000; --page: #fff; --line: #bbb; --with: #b3402a; --without: #2b66a8; } }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.2rem; margin: 2.5rem 0 .75rem; }
dl { margin: 0; } dl > div { display: grid; grid-template-columns: 14rem 1fr; gap: 1rem; padding: .25rem 0; }
dt { color: var(--faint); } dd { margin: 0; overflow-wrap: anywhere; } .methods dd { margin-bottom: .75rem; }
figure { margin: 0; } figure svg { max-width: 100%; height: auto; } figcaption { margin-top: .5rem; }
.scroll { overflow-x: auto; margin-bottom: 1rem; } table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--faint); padding-bottom: .25rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem 1.25rem .3rem 0; border-bottom: 1px solid var(--line); font-weight: normal; }
td { white-space: nowrap; } td:last-child:first-of-type, td:nth-of-type(2):last-child { white-space: normal; }
thead th { color: var(--faint); } summary { cursor: pointer; padding: .25rem 0; }
@media (max-width: 40rem) { dl > div { grid-template-columns: 1fr; gap: 0; } }
`;
