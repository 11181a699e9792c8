/**
 * What `POST /v3/mail/send` takes, condensed from SendGrid's OpenAPI description (sendgrid-oai, MIT), with the limits
 * that stand in its documentation only. `custom_args` is an object here: the description says string, the API does not.
 */
import { z } from 'zod'

const address = z.strictObject({ email: z.string(), name: z.string().optional() })
const switchable = <More extends z.ZodRawShape>(more: More) =>
  z.strictObject({ enable: z.boolean().optional(), ...more })
const textObject = z.record(z.string(), z.string())
const addresses = z.array(address).min(1).max(1000)

const personalization = z.strictObject({
  to: addresses,
  cc: addresses.optional(),
  bcc: addresses.optional(),
  from: address.optional(),
  subject: z.string().min(1).optional(),
  headers: textObject.optional(),
  custom_args: textObject.optional(),
  substitutions: textObject.optional(),
  dynamic_template_data: z.record(z.string(), z.unknown()).optional(),
  send_at: z.int().optional(),
})

const attachment = z.strictObject({
  content: z.base64().min(1),
  filename: z.string(),
  type: z.string().min(1).optional(),
  disposition: z.enum(['inline', 'attachment']).optional(),
  content_id: z.string().optional(),
})

const bypass = switchable({}).optional()

export const sendSchema = z.strictObject({
  personalizations: z.array(personalization).min(1).max(1000),
  from: address,
  reply_to: address.optional(),
  reply_to_list: z.array(address).max(1000).optional(),
  subject: z.string().min(1).optional(),
  content: z
    .array(z.strictObject({ type: z.string().min(1), value: z.string().min(1) }))
    .min(1)
    .optional(),
  attachments: z.array(attachment).optional(),
  template_id: z.string().optional(),
  headers: textObject.optional(),
  categories: z.array(z.string().max(255)).max(10).optional(),
  custom_args: textObject.optional(),
  send_at: z.int().optional(),
  batch_id: z.string().optional(),
  asm: z
    .strictObject({ group_id: z.int(), groups_to_display: z.array(z.int()).max(25).optional() })
    .optional(),
  ip_pool_name: z.string().min(2).max(64).optional(),
  mail_settings: z
    .strictObject({
      bypass_list_management: bypass,
      bypass_spam_management: bypass,
      bypass_bounce_management: bypass,
      bypass_unsubscribe_management: bypass,
      footer: switchable({ text: z.string().optional(), html: z.string().optional() }).optional(),
      sandbox_mode: bypass,
    })
    .optional(),
  tracking_settings: z
    .strictObject({
      click_tracking: switchable({ enable_text: z.boolean().optional() }).optional(),
      open_tracking: switchable({ substitution_tag: z.string().optional() }).optional(),
      subscription_tracking: switchable({
        text: z.string().optional(),
        html: z.string().optional(),
        substitution_tag: z.string().optional(),
      }).optional(),
      ganalytics: switchable({
        utm_source: z.string().optional(),
        utm_medium: z.string().optional(),
        utm_term: z.string().optional(),
        utm_content: z.string().optional(),
        utm_campaign: z.string().optional(),
      }).optional(),
    })
    .optional(),
})

export type SendRequest = z.infer<typeof sendSchema>
