import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import { Fault } from '../../../fault.ts'
import type { ChoiceType, GoogleContent, GoogleForm, GoogleItem } from '../../../forms/google-form.ts'
import type { FormResponse, FormState } from '../../../ports.ts'

/** A response in our words; undefined when it lacks what makes it one. */
export function toResponse(sent: forms_v1.Schema$FormResponse): FormResponse | undefined {
  const { responseId, createTime, lastSubmittedTime } = sent
  const submittedAt = lastSubmittedTime ?? createTime
  if (!responseId || !submittedAt) return undefined
  const answers = Object.entries(sent.answers ?? {}).map(([questionId, answer]) => [
    questionId,
    (answer.textAnswers?.answers ?? []).flatMap(({ value }) => value ?? []),
  ])
  return {
    responseId,
    createdAt: createTime ?? submittedAt,
    submittedAt,
    answers: Object.fromEntries(answers) as FormResponse['answers'],
  }
}

export function toState(formId: string, form: forms_v1.Schema$Form): FormState {
  if (!form.responderUri)
    throw new Fault(
      'forms-unreachable',
      'Cannot read the form: got no responderUri, wanted its public address',
    )
  // Forms older than publishing have no state, and take responses.
  const published = form.publishSettings?.publishState
  return {
    formId,
    revisionId: form.revisionId ?? '',
    address: form.responderUri,
    title: form.info?.title ?? '',
    published: !published || published.isPublished === true,
    accepting: !published || published.isAcceptingResponses === true,
    questionIds: (form.items ?? []).flatMap(questionIdsOf),
  }
}

const questionIdsOf = (item: forms_v1.Schema$Item): readonly string[] =>
  [item.questionItem?.question, ...(item.questionGroupItem?.questions ?? [])].flatMap(
    (question) => question?.questionId ?? [],
  )

export const toGoogleForm = (form: forms_v1.Schema$Form): GoogleForm => ({
  title: form.info?.title ?? '',
  description: form.info?.description ?? '',
  emailCollection: form.settings?.emailCollectionType ?? undefined,
  items: (form.items ?? []).map(toItem),
})

const toItem = (item: forms_v1.Schema$Item): GoogleItem => ({
  itemId: item.itemId ?? '',
  title: item.title ?? '',
  description: item.description ?? '',
  content: toContent(item),
})

function toContent({ pageBreakItem, questionItem }: forms_v1.Schema$Item): GoogleContent {
  if (pageBreakItem) return { kind: 'page' }
  const question = questionItem?.question
  if (!question) return { kind: 'foreign' }
  const { choiceQuestion, textQuestion, dateQuestion } = question
  const asked = { questionId: question.questionId ?? '', required: question.required ?? false }
  const type = choiceTypes.find((known) => known === choiceQuestion?.type)
  if (choiceQuestion && type)
    return { ...asked, kind: 'choice', type, options: (choiceQuestion.options ?? []).map(toOption) }
  if (textQuestion) return { ...asked, kind: 'text', paragraph: textQuestion.paragraph ?? false }
  if (dateQuestion)
    return {
      ...asked,
      kind: 'day',
      withYear: dateQuestion.includeYear ?? false,
      withTime: dateQuestion.includeTime ?? false,
    }
  return { kind: 'foreign', questionId: asked.questionId }
}

const choiceTypes: readonly ChoiceType[] = ['RADIO', 'CHECKBOX', 'DROP_DOWN']

function toOption({ value, isOther, goToAction, goToSectionId }: forms_v1.Schema$Option) {
  const action = goToAction && goToAction !== 'NEXT_SECTION' ? goToAction : undefined
  return {
    value: isOther ? '(anders)' : (value ?? ''),
    ...(goToSectionId || action ? { goTo: goToSectionId ?? action } : {}),
  }
}
