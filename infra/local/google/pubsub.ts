/**
 * As much of Pub/Sub as a Forms watch needs: a topic, push subscriptions with the message unwrapped by nobody, and
 * another try when the endpoint does not answer 2xx. A topic without a subscription forgets, as Google's does.
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { GoogleContext } from './context.ts'
import { strippedToken } from './tasks/stripped-token.ts'

export interface Pubsub {
  /** `topic` is a full name: `projects/p/topics/t`. With an account the push carries its token. */
  subscribe(topic: string, endpointUrl: string, options?: PushOptions): void
  publish(topic: string, attributes: Readonly<Record<string, string>>): void
  /** Resolves when every push was answered 2xx or given up. */
  drain(): Promise<void>
}
export interface PushOptions {
  readonly serviceAccountEmail?: string
  readonly audience?: string
  readonly maxAttempts?: number
  /** The first pause between tries in real milliseconds; it doubles. */
  readonly minBackoff?: number
}

type Subscription = PushOptions & { readonly name: string; readonly endpointUrl: string }

export function createPubsub(context: Pick<GoogleContext, 'now'>): Pubsub {
  const subscriptions = new Map<string, Subscription[]>()
  const running = new Set<Promise<void>>()
  let published = 0

  return {
    subscribe(topic, endpointUrl, options = {}) {
      const known = subscriptions.get(topic) ?? []
      const name = `${topic.replace('/topics/', '/subscriptions/')}-push-${known.length + 1}`
      subscriptions.set(topic, [...known, { ...options, name, endpointUrl }])
    },
    publish(topic, attributes) {
      const messageId = String(
        10_000_000_000_000_000n + BigInt(context.now().getTime()) * 1000n + BigInt(published++),
      )
      const publishTime = context.now().toISOString()
      for (const subscription of subscriptions.get(topic) ?? []) {
        const message = {
          attributes,
          messageId,
          message_id: messageId,
          publishTime,
          publish_time: publishTime,
        }
        const push = deliver(subscription, message).finally(() => running.delete(push))
        running.add(push)
      }
    },
    async drain() {
      while (running.size > 0) await Promise.all(running)
    },
  }

  async function deliver(subscription: Subscription, message: object) {
    const { endpointUrl, name, maxAttempts = 5, minBackoff = 100 } = subscription
    for (let attempt = 1; attempt <= maxAttempts; attempt++) {
      if (await accepted(subscription, JSON.stringify({ message, subscription: name }))) return
      if (attempt < maxAttempts) await wait(minBackoff * 2 ** (attempt - 1))
    }
    console.error(`Cannot push to ${endpointUrl}: no 2xx in ${maxAttempts} attempts`)
  }

  async function accepted({ endpointUrl, serviceAccountEmail, audience }: Subscription, body: string) {
    const token =
      serviceAccountEmail && strippedToken(serviceAccountEmail, audience ?? endpointUrl, context.now())
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'CloudPubSub-Google',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    }
    try {
      const response = await fetch(endpointUrl, { method: 'POST', headers, body, redirect: 'manual' })
      await response.body?.cancel()
      return response.ok
    } catch {
      return false
    }
  }
}
