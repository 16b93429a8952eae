// @ts-check
/** Words of the Creators view while there is none. */

export const emptyWords = {
  title: 'Your creators, and who paid off',
  text: 'One row a creator: what you agreed, what it cost, what came back. Bring the sheet you have; its columns may stand in any order.',
  paste: 'Paste from a spreadsheet',
  add: 'Add a creator',
  example: 'Try the example',
  keys: 'Or just press Ctrl+V here.',
  points: [
    ['Works like your sheet', 'Paste, type, fill, sort and undo with the keys you know.'],
    ['Paste it again next week', 'You see what changes before it does.'],
    ['Stays in this browser', 'Nothing you paste is sent anywhere.'],
  ],
}
