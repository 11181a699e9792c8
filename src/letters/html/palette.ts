/** The colours of a letter. Dark text on light grounds, so that a mail program which turns them around keeps the contrast. */
export const palette = {
  ground: '#f3f1ec',
  paper: '#ffffff',
  text: '#222a31',
  quiet: '#5a636b',
  accent: '#17614a',
  onAccent: '#ffffff',
  soft: '#e8f1ec',
  line: '#d9d5cb',
  bar: '#2a7d62',
  barRest: '#e4e1d9',
} as const

/** For mail programs that follow the reader's own dark mode; the others keep the light letter or turn it around. */
export const darkStyles = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 480px) {
  .pad { padding-left: 20px !important; padding-right: 20px !important; }
  .edge { padding: 0 !important; }
}
@media (prefers-color-scheme: dark) {
  .ground { background: #14181b !important; }
  .paper { background: #1e2428 !important; }
  .text { color: #eceae4 !important; }
  .quiet { color: #aab2b8 !important; }
  .link { color: #8fd3b8 !important; }
  .soft { background: #24352f !important; }
  .line { border-color: #3a4248 !important; }
  .bar { background: #5fb595 !important; }
  .rest { background: #343c42 !important; }
}`

/** On paper: all of its width, and little white between. */
export const printStyles = `
@media print {
  .ground, .paper, .soft { background: #ffffff !important; }
  .edge { padding: 0 !important; }
  .paper { max-width: 100% !important; }
  .pad { padding: 6px 0 !important; }
}`
