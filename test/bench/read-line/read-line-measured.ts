/** What the READ line took. Seconds of processor by stage, collecting garbage included. */
export interface ReadLine {
  readonly calls: number
  readonly evenings: number
  readonly standings: number
  readonly views: number
  readonly letters: number
  /** Characters of the longest letter. */
  readonly longest: number
  readonly cpu: {
    readonly reading: number
    readonly understanding: number
    readonly judging: number
    readonly viewing: number
    readonly writing: number
  }
  /** At the most. */
  readonly megabytes: number
  readonly elapsed: number
}
