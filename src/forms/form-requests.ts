import type { FormDescription } from './form-description.ts'
import type { FormRequest, GoogleContent, GoogleForm, GoogleItem } from './google-form.ts'
import { itemIdOf } from './question-id.ts'
import { toWire, wantedItems } from './wanted-items.ts'

/**
 * What has to be asked of Google so that the form becomes what the description says; nothing when it is so already. What
 * a coordinator changed in our questions is set back, what they took away is made again with the same ID, and what they
 * added stays, behind ours.
 */
export function formRequests(description: FormDescription, present: GoogleForm): readonly FormRequest[] {
  const wanted = wantedItems(description)
  const removals = removalsFrom(present.items, wanted)
  const placed = placements(removals.left, wanted)
  return [
    ...infoRequests(description, present),
    ...settingsRequests(present),
    ...removals.requests,
    ...placed,
  ]
}

function infoRequests(description: FormDescription, present: GoogleForm): readonly FormRequest[] {
  const info = {
    ...(description.title === present.title ? {} : { title: description.title }),
    ...(description.intro === present.description ? {} : { description: description.intro }),
  }
  const updateMask = Object.keys(info).join(',')
  return updateMask === '' ? [] : [{ updateFormInfo: { info, updateMask } }]
}

/** Nobody's address is collected. Unset is that too. */
const settingsRequests = ({ emailCollection }: GoogleForm): readonly FormRequest[] =>
  emailCollection === 'VERIFIED' || emailCollection === 'RESPONDER_INPUT'
    ? [
        {
          updateSettings: {
            settings: { emailCollectionType: 'DO_NOT_COLLECT' },
            updateMask: 'emailCollectionType',
          },
        },
      ]
    : []

/**
 * Takes away what is ours and not wanted any more, and what was turned into another kind of question: Google cannot turn
 * it back in one update, so it is made again under its own ID.
 */
function removalsFrom(present: readonly GoogleItem[], wanted: readonly GoogleItem[]) {
  const requests: FormRequest[] = []
  const left = [...present]
  for (let index = present.length - 1; index >= 0; index -= 1) {
    const item = present[index]
    if (item === undefined) continue
    const meant = wanted.find((other) => isSame(item, other))
    const goes = meant === undefined ? isOurs(item) : item.content.kind !== meant.content.kind
    if (!goes) continue
    requests.push({ deleteItem: { location: { index } } })
    left.splice(index, 1)
  }
  return { requests, left }
}

/** Puts the wanted items in front, in order: made, moved, or changed in place. `left` is followed as Google follows it. */
function placements(left: readonly GoogleItem[], wanted: readonly GoogleItem[]): readonly FormRequest[] {
  const requests: FormRequest[] = []
  const items = [...left]
  // Pages first: an option can lead only to a page that is there.
  for (const page of wanted.filter(({ content }) => content.kind === 'page')) {
    if (items.some((item) => isSame(item, page))) continue
    requests.push({ createItem: { item: toWire(page), location: { index: items.length } } })
    items.push(page)
  }
  wanted.forEach((item, index) => {
    const at = items.findIndex((other) => isSame(other, item))
    if (at === -1) {
      requests.push({ createItem: { item: toWire(item), location: { index } } })
      items.splice(index, 0, item)
      return
    }
    if (at !== index) {
      requests.push({ moveItem: { originalLocation: { index: at }, newLocation: { index } } })
      items.splice(index, 0, ...items.splice(at, 1))
    }
    const there = items[index]
    const updateMask = there === undefined ? '' : difference(there, item).join(',')
    if (there === undefined || updateMask === '') return
    requests.push({
      updateItem: { item: toWire({ ...item, itemId: there.itemId }), location: { index }, updateMask },
    })
  })
  return requests
}

/** A question is known by its own ID, a page by its item's. */
function isSame(item: GoogleItem, wanted: GoogleItem): boolean {
  const questionId = questionIdIn(wanted.content)
  return questionId === undefined ? item.itemId === wanted.itemId : questionIdIn(item.content) === questionId
}

/** Whether an earlier version of ours made it: the ID of its item follows from that of its question. */
function isOurs({ itemId, content }: GoogleItem): boolean {
  const questionId = questionIdIn(content)
  return questionId !== undefined && itemId === itemIdOf(questionId)
}

const questionIdIn = (content: GoogleContent) => (content.kind === 'page' ? undefined : content.questionId)

/** The fields that differ, as narrow as Google takes them. */
function difference(there: GoogleItem, wanted: GoogleItem): readonly string[] {
  const [is, want] = [there.content, wanted.content]
  const paths = [
    ...(there.title === wanted.title ? [] : ['title']),
    ...(there.description === wanted.description ? [] : ['description']),
  ]
  if (want.kind === 'page' || want.kind === 'foreign' || is.kind === 'page' || is.kind === 'foreign')
    return paths
  const question = 'questionItem.question'
  if (is.required !== want.required) paths.push(`${question}.required`)
  if (is.kind === 'choice' && want.kind === 'choice') {
    if (is.type !== want.type) paths.push(`${question}.choiceQuestion.type`)
    if (JSON.stringify(is.options.map(essence)) !== JSON.stringify(want.options.map(essence)))
      paths.push(`${question}.choiceQuestion.options`)
  }
  if (is.kind === 'text' && want.kind === 'text' && is.paragraph !== want.paragraph)
    paths.push(`${question}.textQuestion.paragraph`)
  if (is.kind === 'day' && want.kind === 'day') {
    if (is.withYear !== want.withYear) paths.push(`${question}.dateQuestion.includeYear`)
    if (is.withTime !== want.withTime) paths.push(`${question}.dateQuestion.includeTime`)
  }
  return paths
}

const essence = ({ value, goTo }: { value: string; goTo?: string | undefined }) => [value, goTo ?? '']
