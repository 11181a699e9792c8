/** The requests of a forms.batchUpdate, applied one after the other to a copy of the form. */
import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import { GoogleError, invalidArgument, unimplemented } from '../google-error.ts'
import type { Form, Item, Option } from './form.ts'
import { questionsOf } from './form.ts'
import { refuseNewlines, toInt, toItem } from './item.ts'
import { applyMask } from './mask.ts'

/** What batchUpdate changes; `documentTitle` is the file's name. */
export interface Content {
  readonly title: string
  readonly documentTitle: string
  readonly description?: string
  readonly items: readonly Item[]
  readonly emailCollectionType?: string
}
export interface Updated {
  readonly content: Content
  readonly replies: readonly forms_v1.Schema$Response[]
}

/** All requests or none: the first that is wrong ends it with Google's 400, naming its place. */
export function update(
  form: Form,
  documentTitle: string,
  requests: readonly forms_v1.Schema$Request[],
): Updated {
  let content: Content = { ...form, documentTitle }
  const replies: forms_v1.Schema$Response[] = []
  requests.forEach((request, index) => {
    const kind = kinds.find((known) => request[known])
    if (!kind) throw invalidArgument(`Invalid requests[${index}]: No request set.`)
    try {
      const result = apply(content, request)
      content = result.content
      replies.push(result.reply)
    } catch (error) {
      if (!(error instanceof GoogleError) || error.code !== 400) throw error
      throw invalidArgument(`Invalid requests[${index}].${kind}: ${error.message}`)
    }
  })
  requireSections(content.items)
  return { content, replies }
}

const kinds = [
  'createItem',
  'updateItem',
  'deleteItem',
  'moveItem',
  'updateFormInfo',
  'updateSettings',
] as const

type Applied = { readonly content: Content; readonly reply: forms_v1.Schema$Response }

function apply(content: Content, request: forms_v1.Schema$Request): Applied {
  const { items } = content
  const kept = (changed: Partial<Content>): Applied => ({ content: { ...content, ...changed }, reply: {} })
  if (request.createItem) return createItem(content, request.createItem)
  if (request.updateItem) {
    const { item, location, updateMask } = request.updateItem
    const at = indexOf(location, items.length - 1, 'location')
    const present = items[at]
    if (!item || !present) throw invalidArgument('item is required')
    const others = items.filter((_, index) => index !== at)
    const merged: forms_v1.Schema$Item = applyMask('Item', present, item, updateMask)
    return kept({ items: items.with(at, toItem(merged, idsOf(others))) })
  }
  if (request.deleteItem) {
    const at = indexOf(request.deleteItem.location, items.length - 1, 'location')
    const gone = items[at]
    const left = items.toSpliced(at, 1)
    return kept({ items: gone?.pageBreakItem ? left.map((item) => withoutGoTo(item, gone.itemId)) : left })
  }
  if (request.moveItem) {
    const from = indexOf(request.moveItem.originalLocation, items.length - 1, 'original_location')
    const to = indexOf(request.moveItem.newLocation, items.length - 1, 'new_location')
    return kept({ items: items.toSpliced(from, 1).toSpliced(to, 0, ...items.slice(from, from + 1)) })
  }
  if (request.updateFormInfo) return kept(toInfo(content, request.updateFormInfo))
  return kept(toSettings(content, request.updateSettings ?? {}))
}

function createItem(content: Content, { item, location }: forms_v1.Schema$CreateItemRequest): Applied {
  if (!item) throw invalidArgument('item is required')
  const at = indexOf(location, content.items.length, 'location')
  const made = toItem(item, idsOf(content.items))
  const questionId = questionsOf(made).map((question) => question.questionId)
  return {
    content: { ...content, items: content.items.toSpliced(at, 0, made) },
    reply: { createItem: { itemId: made.itemId, ...(questionId.length > 0 ? { questionId } : {}) } },
  }
}

function toInfo(content: Content, request: forms_v1.Schema$UpdateFormInfoRequest): Partial<Content> {
  const { title, documentTitle, description = '' } = content
  const merged: forms_v1.Schema$Info = applyMask(
    'Info',
    { title, documentTitle, description },
    request.info ?? {},
    request.updateMask,
  )
  if (!merged.title) throw invalidArgument('info.title was not provided')
  refuseNewlines(merged.title)
  return {
    title: merged.title,
    // The name of the file cannot be empty, and a mask of `*` does not reach it.
    documentTitle: merged.documentTitle ?? documentTitle,
    description: merged.description ?? '',
  }
}

function toSettings(content: Content, request: forms_v1.Schema$UpdateSettingsRequest): Partial<Content> {
  const present = content.emailCollectionType ? { emailCollectionType: content.emailCollectionType } : {}
  const merged: forms_v1.Schema$FormSettings = applyMask(
    'FormSettings',
    present,
    request.settings ?? {},
    request.updateMask,
  )
  if (merged.quizSettings?.isQuiz) throw unimplemented('quizSettings.isQuiz')
  if (merged.emailCollectionType === 'VERIFIED' || merged.emailCollectionType === 'RESPONDER_INPUT')
    throw unimplemented(`emailCollectionType ${merged.emailCollectionType}`)
  return { emailCollectionType: merged.emailCollectionType ?? '' }
}

function indexOf(location: forms_v1.Schema$Location | null | undefined, last: number, name: string): number {
  const index = location?.index
  if (index === null || index === undefined) throw invalidArgument(`${name}.index is required`)
  const at = toInt(index)
  if (at < 0 || at > last) throw invalidArgument(`${name}.index ${at} is out of bounds`)
  return at
}

const idsOf = (items: readonly Item[]) =>
  new Set(
    items.flatMap((item) => [
      `item ${item.itemId}`,
      ...questionsOf(item).map((question) => `question ${question.questionId}`),
    ]),
  )

/** Judged once the whole batch is applied, so that a question may come before the section that it leads to. */
function requireSections(items: readonly Item[]) {
  const sections = new Set(items.filter((item) => item.pageBreakItem).map((item) => item.itemId))
  for (const item of items)
    for (const { goToSectionId } of item.questionItem?.question.choiceQuestion?.options ?? [])
      if (goToSectionId && !sections.has(goToSectionId))
        throw invalidArgument(`option.go_to_section_id ${goToSectionId} is not a section of this form`)
}

/** Options that led to a section that is gone lead to the next one again. */
function withoutGoTo(item: Item, sectionId: string): Item {
  const question = item.questionItem?.question
  const choice = question?.choiceQuestion
  if (!question || !choice) return item
  const options = choice.options.map((option) => {
    if (option.goToSectionId !== sectionId) return option
    const led: { -readonly [K in keyof Option]: Option[K] } = { ...option }
    delete led.goToSectionId
    return led
  })
  return { ...item, questionItem: { question: { ...question, choiceQuestion: { ...choice, options } } } }
}
