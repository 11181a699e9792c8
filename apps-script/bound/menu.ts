/** The menu *Missiegroepen*, by the functions that its lines call. */
export function showMenu(): void {
  SpreadsheetApp.getUi()
    .createMenu('Missiegroepen')
    .addItem('Vernieuwen', 'refresh')
    .addItem('Nieuwe groep', 'newGroup')
    .addItem('Formulieren en QR-kaarten', 'showCards')
    .addItem('Nieuw adres', 'newAddress')
    .addItem('Voorbeeldbrief', 'sampleLetter')
    .addItem('Waarom deze kleur?', 'explainColour')
    .addSeparator()
    .addItem('Als het stilstaat', 'whenStuck')
    .addItem('Over', 'about')
    .addToUi()
}
