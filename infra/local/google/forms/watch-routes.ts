/** forms.watches: create, list, renew, delete. */
import { randomUUID } from 'node:crypto'
import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import { checkRequest } from '../check-request.ts'
import {
  alreadyExists,
  failedPrecondition,
  invalidArgument,
  notFound,
  permissionDenied,
} from '../google-error.ts'
import type { Watch, WatchTable } from './watch-table.ts'

export interface WatchRoutes {
  /** `owner` is who calls: each end user has one watch per form and event type. */
  create(formId: string, body: unknown, owner: string): forms_v1.Schema$Watch
  list(formId: string): forms_v1.Schema$ListWatchesResponse
  renew(formId: string, watchId: string, body: unknown): forms_v1.Schema$Watch
  remove(formId: string, watchId: string): object
}

/** Per form and event type in one Google Cloud project. */
const largestNumber = 20

export function createWatchRoutes(watches: WatchTable): WatchRoutes {
  return {
    create(formId, body, owner) {
      checkRequest('forms', 'CreateWatchRequest', body)
      const { watch, watchId } = body as forms_v1.Schema$CreateWatchRequest
      const topicName = watch?.target?.topic?.topicName ?? ''
      const eventType = watch?.eventType ?? ''
      if (eventType !== 'RESPONSES' && eventType !== 'SCHEMA')
        throw invalidArgument('watch.event_type was not provided')
      if (!/^projects\/[^/]+\/topics\/[^/]+$/.test(topicName))
        throw invalidArgument(
          'watch.target.topic.topic_name must be of the form projects/{project}/topics/{topic}',
        )
      if (watchId && !/^[a-z0-9-]{4,63}$/.test(watchId))
        throw invalidArgument('watch_id must be 4 to 63 characters of a-z, 0-9 and -')
      const id = watchId ?? randomUUID()
      if (watches.get(formId, id)) throw alreadyExists(`Watch ${id} already exists`)
      const alike = watches.list(formId).filter((other) => other.eventType === eventType)
      if (alike.some((other) => other.owner === owner) || alike.length >= largestNumber)
        throw failedPrecondition('The limit of watches for this form and event type is reached.')
      return toJson(watches.add({ formId, id, eventType, topicName, owner }))
    },
    list(formId) {
      const found = watches.list(formId)
      return found.length > 0 ? { watches: found.map(toJson) } : {}
    },
    renew(formId, watchId, body) {
      checkRequest('forms', 'RenewWatchRequest', body)
      const renewed = watches.renew(formId, watchId)
      if (!renewed) throw notFound()
      return toJson(renewed)
    },
    remove(formId, watchId) {
      if (!watches.remove(formId, watchId)) throw permissionDenied('Watch not found or permission denied.')
      return {}
    },
  }
}

const toJson = (watch: Watch): forms_v1.Schema$Watch => ({
  id: watch.id,
  target: { topic: { topicName: watch.topicName } },
  eventType: watch.eventType,
  createTime: watch.createTime,
  expireTime: watch.expireTime,
  ...(watch.errorType ? { errorType: watch.errorType } : {}),
  state: watch.errorType ? 'SUSPENDED' : 'ACTIVE',
})
