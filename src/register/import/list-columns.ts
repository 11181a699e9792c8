import { people } from '../description/masters.ts'
import { nearest } from '../nearest.ts'
import { isEmpty, matchable, plainText } from '../plain-text.ts'
import type { Cell } from '../snapshot.ts'
import type { MemberList } from './member-list.ts'

/** The columns of Mensen that a list can fill. */
export const fillable = [
  'name',
  'surname',
  'group',
  'place',
  'placeSince',
  'since',
  'signedOn',
  'phone',
  'email',
  'letter',
  'language',
  'leftOn',
] as const
export type Fillable = (typeof fillable)[number]

/**
 * What a column of a list is for: a column of Mensen, a part of a name, consent that was asked elsewhere, something that
 * the register fills itself, or something that it never keeps.
 */
export type Meant = Fillable | 'fullName' | 'infix' | 'consent' | 'ours' | 'never'

/** What each column of a list is for, by its index; `unknown` is asked about, once a header. */
export interface ListColumns {
  readonly meant: ReadonlyMap<number, Meant>
  readonly unknown: readonly UnknownColumn[]
}

export interface UnknownColumn {
  readonly header: string
  readonly at: readonly number[]
  readonly example: string
}

/** Every column that has anything in it. `answers` holds what a person said of a header, by its text; null is: leave it out. */
export function listColumns(
  { header, rows }: MemberList,
  answers: ReadonlyMap<string, Fillable | null> = new Map(),
): ListColumns {
  const meant = new Map<number, Meant>()
  const unknown = new Map<string, UnknownColumn>()
  const width = Math.max(header.length, ...rows.map(({ cells }) => cells.length))
  for (let index = 0; index < width; index++) {
    const filled = rows.map(({ cells }) => cells[index]).find((cell) => !isEmpty(cell))
    if (filled === undefined) continue
    const said = plainText(header[index]) || `kolom ${index + 1}`
    const known = columnMeant(header[index])
    const answer = answers.get(said)
    if (known !== undefined) meant.set(index, known)
    else if (answer !== undefined) {
      if (answer !== null) meant.set(index, answer)
    } else {
      const before = unknown.get(said)
      unknown.set(said, {
        header: said,
        at: [...(before?.at ?? []), index],
        example: before?.example ?? plainText(filled),
      })
    }
  }
  return { meant, unknown: [...unknown.values()] }
}

/** What a header stands for, in as many spellings as people use, a slip included; undefined when nobody can say. */
export function columnMeant(header: Cell): Meant | undefined {
  const whole = squeezed(matchable(header))
  const bare = squeezed(matchable(header).replace(/\(.*?\)/g, ''))
  if (whole === '') return undefined
  const exact = spelled.get(whole) ?? spelled.get(bare)
  if (exact !== undefined) return exact
  if (never.test(bare)) return 'never'
  const near = bare.length < 5 ? undefined : nearest(bare, spelled.keys(), (word) => spelled.get(word))
  return near === undefined ? undefined : spelled.get(near)
}

/** The header in Mensen. */
export const headerOf = (key: Fillable): string => people.columns[key].header

/** Letters and digits only: «E-mail adres», «e_mailadres» and «E-mailadres:» are one word. */
const squeezed = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]/g, '')

const spellings = {
  name: 'Roepnaam, Voornaam, Voornamen, Noemnaam, First name, Given name',
  fullName: 'Naam, Volledige naam, Naam lid, Naam deelnemer, Deelnemer, Wie, Name, Full name',
  infix: 'Tussenvoegsel, Tussenvoegsels, Tussenv, Voorvoegsel, Voorvoegsels, Tv, Infix',
  surname: 'Achternaam, Familienaam, Geslachtsnaam, Last name, Surname, Family name',
  group: 'Groep, Groepsnaam, Missiegroep, Naam groep, Naam missiegroep, Huisgroep, Kring, MG, Group',
  place:
    'Plek in de groep, Plek, Rol, Rol in de groep, Functie, Plaats in de groep, Status, Soort, Type, Role',
  placeSince: 'Plek sinds, Rol sinds, In deze rol sinds',
  since:
    'Erbij sinds, Lid sinds, Sinds, Begonnen, Begonnen op, Startdatum, Begindatum, Datum erbij, Eerste keer, Deelnemer sinds, Ingangsdatum, Member since, Joined',
  signedOn: 'Getekend op, Getekend, Drager sinds, Datum getekend, Handtekening, Commitment',
  phone:
    'Mobiel, Mobiele nummer, Mobiel nummer, Mobieltje, Mob, 06, 06 nummer, GSM, Telefoon, Telefoonnummer, Telefoon mobiel, Tel, Tel nr, Telnummer, Nummer, Whatsapp, App, Phone, Mobile',
  email: 'E-mail, Email, E-mailadres, Mail, Mailadres, E-mail adres, Email address',
  letter: 'Brief, Weekbrief, Brief ja nee',
  language: 'Taal, Voertaal, Language',
  leftOn: 'Weg sinds, Gestopt, Gestopt op, Einddatum, Uit sinds, Vertrokken, Vertrokken op, Lid tot',
  consent: 'Toestemming, AVG, Toestemming AVG, Privacy, Akkoord, Consent',
  ours: 'ID, Toestemming op, Zelfde als, Nr, Volgnummer, Lidnummer, Relatienummer, Rij',
} as const satisfies Record<Exclude<Meant, 'never'>, string>

const spelled: ReadonlyMap<string, Meant> = new Map(
  (Object.entries(spellings) as [Meant, string][]).flatMap(([meant, words]) =>
    words.split(', ').map((word): [string, Meant] => [squeezed(word.toLowerCase()), meant]),
  ),
)

/** What the register never holds of anybody (docs/handleiding.md says why). */
const never =
  /^(geboren|geboorte|geb(datum)?$|leeftijd|jaren|verjaardag|birth|age$|adres|woonadres|straat|huisn|postcode|pc$|plaats$|woonplaats|stad$|wijk$|address|street|city|zip|afkomst|herkomst|land(vanherkomst)?$|nationaliteit|etnic|verblijfs|kerk(verleden|elijke)|achtergrond|doop|gedoopt|gezondheid|medisch|ziekte|allergie|gebed|kind(eren)?|namenkinderen|opkomst|aanwezigheid|score|faith|kansrijk|veelbelovend|opmerking|notitie|bijzonderhe|toelichting|aantekening|remark|notes?$|comment|bsn|iban|rekening)/
