/** What we do about a hand: nothing at all, put it right by ourselves, ask in Nakijken, or hold everything. */
export type Becomes = 'goes on' | 'repaired' | 'Nakijken' | 'brake'

export interface Hand {
  /** As the handleiding says it. */
  readonly hand: string
  readonly becomes: Becomes
  /** The file in this folder, and how the sentence of its test begins. */
  readonly test: readonly [file: string, beginning: string]
}

const hand = (hand: string, becomes: Becomes, ...test: Hand['test']): Hand => ({ hand, becomes, test })

/** Whatever a person may do in the register between any two calls of ours. */
export const hands: readonly Hand[] = [
  hand('Hele rijen sorteren', 'goes on', 'rows', 'whole rows may be sorted'),
  hand('Filteren', 'goes on', 'rows', 'a filter hides rows'),
  hand('Rijen ertussen zetten', 'goes on', 'rows', 'rows may be put in between'),
  hand('Een rij van Mensen weghalen', 'goes on', 'rows', 'a row may be deleted'),
  hand('Meer dan tien mensen tegelijk weghalen of veranderen', 'brake', 'rows', 'deleting more than ten'),
  hand('Rijen verplaatsen, of knippen en plakken', 'goes on', 'rows', 'rows may be moved'),
  hand('Een ID leegmaken', 'repaired', 'rows', 'an ID that was cleared'),
  hand('Een rij kopiëren met ID en al', 'repaired', 'rows', 'a row copied with its ID'),
  hand('Eén kolom apart sorteren', 'brake', 'columns', 'one column sorted by itself'),
  hand('De e-mailadressen apart sorteren', 'brake', 'columns', 'E-mail sorted by itself'),
  hand('De mobiele nummers apart sorteren', 'brake', 'columns', 'Mobiel sorted by itself'),
  hand(
    'De kopjes meesorteren, of er een rij boven zetten',
    'Nakijken',
    'lost',
    'headers that were sorted along',
  ),
  hand('Kolommen verplaatsen', 'goes on', 'columns', 'columns may be moved'),
  hand('Kolommen, rijen of een tabblad verbergen', 'goes on', 'columns', 'columns may be hidden'),
  hand('Een kopje een andere naam geven', 'goes on', 'columns', 'a column that was renamed'),
  hand('Een eigen kolom erbij maken', 'goes on', 'columns', 'columns of their own'),
  hand('Een kolom weghalen, of twee dezelfde kopjes', 'Nakijken', 'columns', 'a column that was deleted'),
  hand('Cellen samenvoegen', 'Nakijken', 'columns', 'of merged cells'),
  hand('Een formule plakken', 'goes on', 'cells', 'a formula counts by what it shows'),
  hand('Een datum als tekst typen', 'goes on', 'cells', 'dates may be typed as text'),
  hand('Spaties te veel, of hoofdletters', 'goes on', 'cells', 'stray spaces and capitals'),
  hand('Een tabblad een andere naam geven', 'goes on', 'tabs', 'a tab that was renamed'),
  hand('Een tabblad kopiëren', 'goes on', 'tabs', 'a tab that was renamed'),
  hand('Het tabblad Groepen of Mensen weghalen', 'brake', 'tabs', 'without the tab'),
  hand('Overzicht of een ander getekend tabblad weghalen', 'repaired', 'lost', 'a view that was taken away'),
  hand('Bijeenkomsten of Aanmeldingen weghalen', 'repaired', 'lost', 'a log that was taken away'),
  hand('Een ander tabblad weghalen', 'Nakijken', 'lost', 'a tab that holds what nobody else does'),
  hand('Typen in Overzicht of een ander getekend tabblad', 'repaired', 'tabs', 'what was typed into a view'),
  hand('Een rij van Bijeenkomsten veranderen', 'Nakijken', 'logs', 'a row of a log that was edited'),
  hand('Een rij van Bijeenkomsten weghalen', 'repaired', 'logs', 'a row of a log that was deleted'),
  hand('Een kolom van Bijeenkomsten weghalen', 'repaired', 'lost', 'a column taken out of a log'),
  hand('In Bijeenkomsten één kolom apart sorteren', 'Nakijken', 'logs', 'a log of which one column'),
  hand('Een oude versie terugzetten', 'repaired', 'versions', 'after restoring last week'),
  hand('De hele spreadsheet kopiëren', 'goes on', 'versions', 'a copy of the whole spreadsheet'),
  hand('Iemand twee keer opschrijven', 'Nakijken', 'people', 'who may be one person'),
  hand('«Zelfde als» invullen, en weer leegmaken', 'goes on', 'people', '«Zelfde als» merges'),
  hand('Iets doen terwijl wij net schrijven', 'goes on', 'between', 'between any two calls'),
]
