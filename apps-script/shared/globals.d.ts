/** Which installation a script belongs to: written into it when it is bundled. */
declare const INSTALLATION: {
  readonly version: string
  /** The address of `api`. */
  readonly apiUrl: string
  readonly spreadsheetId: string
  /** The service account that keeps the register. */
  readonly workingAccount: string
}

/** What Google added in 2025 and the types do not know yet: a form is filled in only once it is published. */
declare namespace GoogleAppsScript.Forms {
  interface Form {
    setPublished(enabled: boolean): Form
  }
}
