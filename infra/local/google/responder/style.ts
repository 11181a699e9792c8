/** The look of the responder's pages: one column, large type, room for thumbs; light, and dark where the phone is. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #f5f2ec; --card: #fffdfa; --ink: #22302e; --soft: #5d6a67; --line: #d8d4ca; --edge: #e7e2d8;
  --accent: #17625a; --on-accent: #ffffff; --tint: #e4f0ed; --warm: #8a4708; --warm-tint: #fdf1df; --warm-line: #e2b878;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #141a19; --card: #1d2524; --ink: #ecefed; --soft: #a9b5b2; --line: #42504d; --edge: #2a3432;
    --accent: #7fcabd; --on-accent: #0c2421; --tint: #21403b; --warm: #f3bd7b; --warm-tint: #38291a; --warm-line: #7d5a2d;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
  font: 18px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
main { max-width: 42rem; margin: 0 auto; padding: 0 12px 48px; }
h1, h2, h3, p, fieldset, legend { margin: 0; padding: 0; border: 0; }
a { color: var(--accent); text-underline-offset: 3px; }
.top { padding: 28px 6px 16px; }
h1 { font: 600 30px/1.2 Georgia, "Noto Serif", "Droid Serif", serif; letter-spacing: -0.01em; }
h2 { font: 600 24px/1.25 Georgia, "Noto Serif", "Droid Serif", serif; }
.lead { margin-top: 8px; color: var(--soft); white-space: pre-line; }
.of { font-size: 16px; color: var(--soft); }
.progress { display: flex; align-items: center; gap: 12px; margin-top: 16px; font-size: 16px; color: var(--soft); }
progress { flex: 1; height: 6px; border: 0; border-radius: 3px; overflow: hidden; background: var(--line); accent-color: var(--accent); -webkit-appearance: none; appearance: none; }
progress::-webkit-progress-bar { background: var(--line); }
progress::-webkit-progress-value { background: var(--accent); border-radius: 3px; }
progress::-moz-progress-bar { background: var(--accent); border-radius: 3px; }
.legend { margin-top: 12px; font-size: 16px; color: var(--soft); }
.card {
  display: block; background: var(--card); border: 1px solid var(--edge); border-radius: 16px;
  padding: 18px 16px; margin-top: 12px; min-width: 0;
}
.card.amiss { border-color: var(--warm-line); box-shadow: 0 0 0 1px var(--warm-line); }
.card:focus { outline: none; }
.title { display: block; font: inherit; font-weight: 600; font-size: 19px; line-height: 1.35; letter-spacing: 0; white-space: pre-line; }
fieldset > .title { float: left; width: 100%; }
fieldset > .title + * { clear: both; }
.must { color: var(--warm); font-weight: 600; }
.help { padding-top: 4px; color: var(--soft); font-size: 17px; white-space: pre-line; }
.problem { padding-top: 8px; color: var(--warm); font-weight: 600; font-size: 17px; }
.notice { margin-top: 12px; padding: 14px 16px; border-radius: 16px; background: var(--warm-tint); border: 1px solid var(--warm-line); }
.notice ul { margin: 6px 0 0; padding-left: 22px; }
.notice a { color: var(--warm); display: inline-block; padding: 9px 0; }
.options { display: grid; gap: 8px; padding-top: 14px; }
.options.short { grid-template-columns: repeat(auto-fill, minmax(140px, 1fr)); }
.options.steps { grid-template-columns: repeat(auto-fit, minmax(44px, 1fr)); gap: 6px; }
.row .options { grid-template-columns: repeat(auto-fill, minmax(140px, 1fr)); }
.option {
  display: flex; align-items: center; gap: 10px; min-height: 52px; padding: 9px 12px; cursor: pointer;
  border: 1.5px solid var(--line); border-radius: 12px; background: var(--card); min-width: 0;
  -webkit-tap-highlight-color: transparent; touch-action: manipulation;
}
.option:hover { border-color: var(--accent); }
.option:has(input:checked) { background: var(--tint); border-color: var(--accent); }
.option:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: 2px; }
@supports selector(:has(*)) { .option input[type=radio], .option input[type=checkbox] { outline: none; } }
.option input[type=radio], .option input[type=checkbox] { flex: none; width: 22px; height: 22px; margin: 0; accent-color: var(--accent); }
.option span { min-width: 0; }
.steps .option { flex-direction: column; justify-content: center; gap: 4px; padding: 8px 4px; }
.ends { display: flex; justify-content: space-between; gap: 16px; margin-top: 8px; color: var(--soft); font-size: 16px; }
.ends > :last-child { text-align: right; }
input[type=text], input[type=date], input[type=time], select, textarea {
  display: block; width: 100%; min-height: 54px; padding: 12px 14px; margin-top: 14px; color: inherit;
  font: inherit; background: var(--card); border: 1.5px solid var(--line); border-radius: 12px;
}
input[type=date], input[type=time] { -webkit-appearance: none; appearance: none; max-width: 20rem; }
select {
  -webkit-appearance: none; appearance: none; padding-right: 44px; text-overflow: ellipsis;
  background: var(--card) url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='16' height='10' fill='none' stroke='%237b8a86' stroke-width='2.2' stroke-linecap='round' stroke-linejoin='round'%3E%3Cpath d='m2 2 6 6 6-6'/%3E%3C/svg%3E") no-repeat right 16px center;
}
textarea { min-height: 116px; line-height: 1.45; resize: vertical; }
input:focus, select:focus, textarea:focus { outline: 3px solid var(--accent); outline-offset: 1px; border-color: var(--accent); }
.option input[type=text] { margin: 0; flex: 1; min-width: 0; min-height: 44px; padding: 6px 10px; border-radius: 8px; }
.option.other { flex-wrap: wrap; }
.field { padding-top: 14px; }
.field > input { margin-top: 0; }
.pieces { display: flex; flex-wrap: wrap; gap: 10px; }
.pieces label { flex: 1 1 5rem; margin-top: 14px; font-size: 16px; color: var(--soft); }
.pieces input, .pieces select { margin-top: 4px; }
.spoken { display: block; margin-top: 8px; color: var(--soft); font-size: 17px; }
.spoken:empty { display: none; }
.row { margin-top: 18px; }
.row .title { font-size: 18px; font-weight: 500; }
.clear {
  display: none; margin: 6px 0 -8px -8px; min-height: 44px; padding: 8px; border: 0; background: none; cursor: pointer;
  font: inherit; font-size: 16px; color: var(--soft); text-decoration: underline; text-underline-offset: 3px;
}
fieldset:has(input[type=radio]:checked) > .clear { display: inline-block; }
.actions { display: flex; flex-wrap: wrap; gap: 12px; margin-top: 20px; }
.button {
  display: inline-flex; align-items: center; justify-content: center; min-height: 56px; padding: 12px 28px; flex: 1 1 100%;
  font: inherit; font-weight: 600; font-size: 19px; border-radius: 14px; border: 1.5px solid var(--accent);
  background: var(--accent); color: var(--on-accent); cursor: pointer; text-decoration: none; touch-action: manipulation;
}
.button.quiet { background: transparent; color: var(--accent); }
.button:focus-visible, a:focus-visible, .clear:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
.button:disabled { opacity: .65; cursor: default; }
.default, .apart { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; border: 0; padding: 0; margin: -1px; }
.done { text-align: center; padding: 64px 8px 8px; }
.done svg { width: 72px; height: 72px; color: var(--accent); margin-bottom: 16px; }
.done .lead { color: var(--ink); font-size: 20px; margin: 14px auto 30px; max-width: 30rem; }
.done .of { margin-bottom: 8px; }
@media (min-width: 600px) {
  main { padding: 0 24px 80px; }
  .top { padding: 48px 8px 20px; }
  h1 { font-size: 36px; }
  .card { padding: 24px 28px; margin-top: 16px; }
  .button { flex: 0 1 auto; min-width: 12rem; }
  .actions { flex-direction: row; }
  .option.other { flex-wrap: nowrap; }
}
@media (prefers-reduced-motion: no-preference) { .option { transition: background .12s, border-color .12s; } }
`
