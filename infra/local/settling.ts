/** Does `work` once things have been quiet for a while, as a change trigger does after a burst of typing. */
export function createSettling(quietMilliseconds: number, work: () => Promise<void>) {
  let timer: NodeJS.Timeout | undefined
  let working: Promise<void> = Promise.resolve()
  const go = () => {
    timer = undefined
    working = working.then(work).catch(() => undefined)
    return working
  }
  return {
    touch() {
      clearTimeout(timer)
      timer = setTimeout(() => void go(), quietMilliseconds)
    },
    /** Without waiting for the quiet: resolves when nothing is left to do. */
    async now() {
      if (timer !== undefined) {
        clearTimeout(timer)
        await go()
      }
      await working
    },
    stop() {
      clearTimeout(timer)
    },
  }
}
