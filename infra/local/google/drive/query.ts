/** Drive's `q`: terms on name, kind, folder and trash, joined by `and`. */
import { invalidArgument, unimplemented } from '../google-error.ts'
import { rootFolder, type DriveFile } from './files.ts'

type Test = (file: DriveFile) => boolean

/** A backslash escapes a quote, as in `name = 'It\'s'`. */
const term =
  /^\s*(?:(name|mimeType)\s*(=|!=|contains)\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")|trashed\s*(=|!=)\s*(true|false))\s*/i

/** `'id' in parents`, and the other way round as clients of others write it. */
const folderTerm = /^\s*(?:['"]([^'"]+)['"]\s+in\s+parents|parents\s+in\s+['"]([^'"]+)['"])\s*/i

const liesIn =
  (folder: string): Test =>
  ({ parent }) =>
    parent === (folder === 'root' ? rootFolder : folder)

export function toQuery(q: string): Test {
  const tests: Test[] = []
  let rest = q
  while (rest.trim() !== '') {
    const match = term.exec(rest)
    const inFolder = folderTerm.exec(rest)
    if (match) tests.push(toTest(match))
    else if (inFolder) tests.push(liesIn(inFolder[1] ?? inFolder[2] ?? ''))
    else throw refusal(rest)
    rest = rest.slice((match ?? inFolder)?.[0].length ?? 0)
    const and = /^and\s+/i.exec(rest)
    const left = rest.slice(and?.[0].length ?? 0)
    if (rest !== '' && (!and || left === '')) throw refusal(rest)
    rest = left
  }
  return (file) => tests.every((test) => test(file))
}

function toTest([, field, operator, single, double, trashOperator, trash]: RegExpExecArray): Test {
  if (field === undefined) return (file) => (file.trashed === (trash === 'true')) === (trashOperator === '=')
  const value = (single ?? double ?? '').replace(/\\(.)/g, '$1')
  const of = (file: DriveFile) => (field.toLowerCase() === 'name' ? file.name : file.mimeType)
  if (operator === '=') return (file) => of(file) === value
  if (operator === '!=') return (file) => of(file) !== value
  // For a name Drive matches the beginning of a word only.
  const words = (text: string) => text.toLowerCase()
  return (file) => ` ${words(of(file))}`.includes(` ${words(value)}`)
}

/** A term that Drive knows is 501 here; what Drive does not know either is its 400. */
const refusal = (rest: string) =>
  /^\s*(not\b|or\b|\(|'[^']*'\s+in\b|fullText|modifiedTime|createdTime|viewedByMeTime|starred|parents|owners|writers|readers|sharedWithMe|properties|appProperties|visibility)/i.test(
    rest,
  )
    ? unimplemented(`the search term ${rest.trim()}`)
    : invalidArgument('Invalid Value')
