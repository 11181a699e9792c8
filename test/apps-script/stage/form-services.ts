import type { Answered } from './bridge.ts'

type Http = (method: string, url: string, body?: unknown) => Answered

const forms = 'https://forms.googleapis.com/v1/forms'
const drive = 'https://www.googleapis.com/drive/v3/files'

/** FormApp and the advanced service Drive, as far as the installer uses them, on the REST of the embedded Google. */
export function formServices(http: Http) {
  const ask = (method: string, url: string, body?: unknown): unknown => {
    const { status, text } = http(method, url, body)
    if (status >= 300) throw new Error(`${method} ${url} answered ${status}: ${text}`)
    return text === '' ? {} : JSON.parse(text)
  }
  const form = (formId: string) => {
    const update = (request: unknown) => {
      ask('POST', `${forms}/${formId}:batchUpdate`, { requests: [request] })
      return opened
    }
    const publish = (isAcceptingResponses: boolean) => {
      const publishSettings = { publishState: { isPublished: true, isAcceptingResponses } }
      ask('POST', `${forms}/${formId}:setPublishSettings`, { publishSettings, updateMask: 'publishState' })
      return opened
    }
    const opened: object = {
      getId: () => formId,
      setTitle: (title: string) => update({ updateFormInfo: { info: { title }, updateMask: 'title' } }),
      setConfirmationMessage: (text: string) => {
        ask('PUT', `https://script.invalid/confirmation/${formId}`, { text })
        return opened
      },
      setCollectEmail: (collect: boolean) =>
        update({
          updateSettings: {
            settings: { emailCollectionType: collect ? 'VERIFIED' : 'DO_NOT_COLLECT' },
            updateMask: 'emailCollectionType',
          },
        }),
      setAllowResponseEdits: (allow: boolean) => {
        if (allow) throw new Error('Cannot let people edit a response here')
        return opened
      },
      setPublished: () => publish(false),
      setAcceptingResponses: () => publish(true),
    }
    return opened
  }
  const query = (options: Readonly<Record<string, string>> = {}) =>
    `?${new URLSearchParams(options).toString()}`
  return {
    FormApp: {
      create: (title: string) => {
        const made = ask('POST', forms, { info: { title, documentTitle: title } }) as { formId: string }
        return form(made.formId)
      },
      openById: (formId: string) => {
        ask('GET', `${forms}/${formId}`)
        return form(formId)
      },
    },
    Drive: {
      Files: {
        get: (id: string, options: Record<string, string>) => ask('GET', `${drive}/${id}${query(options)}`),
        list: (options: Record<string, string>) => ask('GET', `${drive}${query(options)}`),
        update: (file: unknown, id: string) => ask('PATCH', `${drive}/${id}`, file),
      },
      Permissions: {
        list: (id: string, options: Record<string, string>) =>
          ask('GET', `${drive}/${id}/permissions${query(options)}`),
        create: (permission: unknown, id: string, options: Record<string, string>) =>
          ask('POST', `${drive}/${id}/permissions${query(options)}`, permission),
      },
    },
  }
}
