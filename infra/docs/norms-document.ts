import { furtherRules, type FurtherKey } from '../../src/domain/findings/further.ts'
import { rules } from '../../src/domain/findings/finding.ts'
import { norms, type NormKey } from '../../src/domain/norms.ts'
import type {
  EnteredIn,
  NormKind,
  NormLine,
  NormSection,
  ShownIn,
} from '../../src/domain/norm-lines/norm-line.ts'
import { normSections } from '../../src/domain/norm-lines/norm-lines.ts'
import type { FindingKey } from '../../src/domain/readiness.ts'
import { findingTitle, furtherTitle, ourReading } from '../../src/dutch/dutch.ts'
import { normLabels } from '../../src/register/norm-labels.ts'

/** docs/normen.md: every line of the movement's text as the code holds it, for a coordinator to read. */
export const normsDocument = (): string =>
  [introduction, kindsTable(), ...normSections.map(sectionText), numbersTable()].join('\n\n').concat('\n')

const introduction = `# De normen, en hoe het register ze vasthoudt

Dit is de hele tekst van de beweging, regel voor regel: wat er staat, hoe het register het vasthoudt, waar iemand het vertelt en waar iemand het leest. Het register vraagt en vertelt; het houdt niets tegen en oordeelt over niemand. Wat niet verteld is, is *onbekend*: nooit nul en nooit nee.

${ourReading}

Dit document wordt uit de code gemaakt (\`npm run docs:normen\`). Verander het niet hier.`

function kindsTable(): string {
  const rows = Object.entries(kindWords).map(([kind, { name, held }]) => `| ${kind} | ${name} | ${held} |`)
  return ['| | soort regel | wat het register ermee doet |', '| --- | --- | --- |', ...rows].join('\n')
}

const sectionText = ({ section, title, lines }: NormSection): string =>
  [`## ${section} · ${title}`, ...lines.map(lineText)].join('\n\n')

function lineText({ line, kind, quotes, held, entered, shown, findings }: NormLine): string {
  const told = entered.map((place) => enteredWords[place]).join(', ')
  const read = shown.map((place) => shownWords[place]).join(', ')
  return [
    `### ${line} · ${kindWords[kind].name}`,
    quotes.map((quote) => `«${quote}»`).join(' · '),
    held,
    [
      ...(told === '' ? [] : [`- Verteld in: ${told}`]),
      ...(read === '' ? [] : [`- Te lezen in: ${read}`]),
      ...(told === '' && read === '' ? ['- Nergens bewaard'] : []),
      ...(findings.length === 0 ? [] : [`- Berekend als: ${findings.map(findingText).join(', ')}`]),
    ].join('\n'),
  ].join('\n\n')
}

function findingText(key: FindingKey | FurtherKey): string {
  const norm = normOf(key)
  const title = isFurther(key) ? furtherTitle(key) : findingTitle(key)
  return norm === undefined ? title : `${title} (${sayNumber(norms[norm].value)})`
}

function normOf(key: FindingKey | FurtherKey): NormKey | undefined {
  if (!isFurther(key)) return rules[key].norm
  const rule = furtherRules[key]
  return 'norm' in rule ? rule.norm : undefined
}

const isFurther = (key: FindingKey | FurtherKey): key is FurtherKey => key in furtherRules

function numbersTable(): string {
  const rows = (Object.keys(norms) as NormKey[]).map(
    (key) => `| ${normLabels[key]} | ${sayNumber(norms[key].value)} | ${norms[key].line} |`,
  )
  return [
    '## De getallen\n\nElk getal is een rij in Instellingen; wat daar staat gaat voor.',
    ['| Instelling | getal | regel |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n')
}

const sayNumber = (value: number): string => String(value).replace('.', ',')

const kindWords = {
  H: { name: 'hard getal', held: 'berekend, met het getal en de zin erbij' },
  S: { name: 'zachte norm', held: 'berekend of gevraagd, als iets om over te praten' },
  C: { name: 'iets om af te vinken', held: 'gevraagd waar het past' },
  R: { name: 'rol of vorm', held: 'de indeling van het register zelf' },
  Q: { name: 'vraag om over te praten', held: 'staat in agenda of coachgesprek' },
  V: { name: 'waarde', held: 'nooit berekend' },
  E: { name: 'soort activiteit', held: 'geteld, nooit beoordeeld' },
} as const satisfies Record<NormKind, { readonly name: string; readonly held: string }>

const enteredWords = {
  attendance: 'het formulier Aanwezigheid',
  'month-question': 'de extra vraag van de maand in Aanwezigheid',
  welcome: 'het formulier Welkom',
  'start-form': 'het formulier Start',
  'huddel-form': 'het formulier Huddel',
  'opbouwavond-form': 'het formulier Opbouwavond',
  'coaching-form': 'het formulier Coachgesprek',
  groups: 'Groepen',
  people: 'Mensen',
  pauses: 'Pauzes',
  'school-holidays': 'Schoolvakanties',
  settings: 'Instellingen',
} as const satisfies Record<EnteredIn, string>

const shownWords = {
  overview: 'Overzicht',
  todo: 'Te doen',
  'attendance-view': 'Aanwezigheid',
  multiplication: 'Vermenigvuldigen',
  'family-tree': 'Stamboom',
  review: 'Nakijken',
  'split-trial': 'Splitsingsproef',
  'start-track': 'de startbaan',
  'leader-letter': 'de brief aan de leider',
  'app-text': 'de tekst voor de groepsapp',
  'coach-page': 'de voorbereiding van het coachgesprek',
  'coach-letter': 'de brief aan de coach',
  'huddel-letter': 'de brief voor de huddel',
  'huddel-report': 'het verslag van de huddel',
  form: 'het formulier zelf',
} as const satisfies Record<ShownIn, string>
