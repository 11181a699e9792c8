/** What is said in more than one place. */
export const setUpAgain =
  'Laat de eigenaar het installatiescript nog eens draaien (‘inrichten’, docs/install.md stap 6).'
