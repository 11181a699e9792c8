import type { Tab } from './description/tab.ts'
import type { FormLog, RowTabKey } from './description/workbook.ts'
import type { Problem } from './problem.ts'

/** A line for Nakijken about a tab that is gone: what happens meanwhile, and how it comes back. */
export const lostTab = ({ key, title }: Tab<RowTabKey>): Problem => ({
  tab: key,
  sentence: `Het tabblad ‘${title}’ vind ik niet. ${meanwhile[key] ?? 'Tot dan lees ik er niets uit.'}${key === 'exceptions' ? '' : ' Zolang gaan er geen brieven uit.'}`,
  suggestion:
    key === 'exceptions'
      ? 'Vannacht maken we een leeg tabblad. Stond er iets in? Zet het dan liever terug via Bestand › Versiegeschiedenis.'
      : key in fromForms
        ? 'Vannacht maken we het opnieuw, en komen de antwoorden terug uit de formulieren. Stond er iets in Correctie? Zet het tabblad dan liever terug via Bestand › Versiegeschiedenis.'
        : 'Zet het terug via Bestand › Versiegeschiedenis, of vraag de eigenaar om Inrichten nog een keer te draaien.',
})

const fromForms = {
  meetings: 'Tot dan tellen de avonden niet mee; ze staan nog in de formulieren.',
  signups: 'Tot dan blijft wie zich aanmeldt in het formulier staan.',
  talks: 'Tot dan tellen de gesprekken niet mee; ze staan nog in het formulier.',
  huddels: 'Tot dan tellen de huddels niet mee; ze staan nog in het formulier.',
  starts: 'Tot dan weten we niet hoe ver een begin is; het staat nog in het formulier.',
  opbouwavonden: 'Tot dan tellen de opbouwavonden niet mee; ze staan nog in het formulier.',
} as const satisfies Record<FormLog, string>

const meanwhile: Readonly<Partial<Record<RowTabKey, string>>> = {
  ...fromForms,
  exceptions: 'Tot dan tellen er geen uitzonderingen.',
  forms: 'Tot dan blijven de antwoorden in de formulieren staan.',
  history: 'Tot dan schrijven we niet op wat er verandert.',
  letters: 'Tot dan weten we niet wie er een had.',
  settings: 'Tot dan gelden de instellingen van het begin.',
}
