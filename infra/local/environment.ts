/** The service account in whose name queues, Scheduler and Pub/Sub knock in the local mode. */
export const caller = 'wekker@lokaal.iam.gserviceaccount.com'
export const topic = 'projects/lokaal/topics/forms'

/** What Terraform gives the functions in the cloud. The keys open nothing outside this computer. */
export const environmentOf = (root: string, address: string, spreadsheetId: string) => ({
  LOCAL_ROOT: root,
  SPREADSHEET_ID: spreadsheetId,
  PROJECT: 'lokaal',
  LOCATION: 'europe-west4',
  INTAKE_URL: `${root}/functions/intake`,
  LETTERS_URL: `${root}/functions/letters`,
  CALLER: caller,
  FORMS_TOPIC: topic,
  PUBLIC_URL: `${address}/functions/api`,
  SENDGRID_API_KEY: 'SG.lokaal',
  MAIL_FROM: 'missiegroepen@voorbeeld.nl',
  LINK_SECRET: 'alleen-op-deze-computer',
})
