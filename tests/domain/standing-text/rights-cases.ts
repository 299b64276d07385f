/** Cases for “all rights reserved” in every language of the table, and the shape such cases have. */

export type Cases = {
  readonly lifts: readonly (readonly string[])[]
  readonly keeps: readonly (readonly string[])[]
}

export const RIGHTS_CASES: Readonly<Record<string, Cases>> = {
  'rights-reserved-en': rights(
    'All rights reserved',
    'All rights reserved for indigenous people, the bill says.',
  ),
  'rights-reserved-fr': rights(
    'Tous droits réservés',
    'Tous droits réservés aux habitants, dit la loi sur les terres.',
  ),
  'rights-reserved-es': rights(
    'Todos los derechos reservados',
    'El cartel decía todos los derechos reservados y nada más.',
  ),
  'rights-reserved-pt': rights(
    'Todos os direitos reservados',
    'A placa dizia todos os direitos reservados e mais nada.',
  ),
  'rights-reserved-de': rights(
    'Alle Rechte vorbehalten',
    'Auf dem Schild stand „alle Rechte vorbehalten“ und sonst nichts.',
  ),
  'rights-reserved-it': rights(
    'Tutti i diritti riservati',
    'Il cartello diceva tutti i diritti riservati e niente altro.',
  ),
  'rights-reserved-nl': rights(
    'Alle rechten voorbehouden',
    'Op het bord stond alle rechten voorbehouden en verder niets.',
  ),
  'rights-reserved-ro': rights(
    'Toate drepturile rezervate',
    'Pe afiș scria toate drepturile rezervate și nimic altceva.',
  ),
  'rights-reserved-pl': rights(
    'Wszelkie prawa zastrzeżone',
    'Na tablicy było wszelkie prawa zastrzeżone i nic więcej.',
  ),
  'rights-reserved-cs': rights(
    'Všechna práva vyhrazena',
    'Na ceduli stálo všechna práva vyhrazena a nic víc.',
  ),
  'rights-reserved-ru': rights('Все права защищены', 'На вывеске было все права защищены и ничего больше.'),
  'rights-reserved-uk': rights('Усі права захищені', 'На вивісці було усі права захищені і нічого більше.'),
  'rights-reserved-ar': rights(
    'جميع الحقوق محفوظة',
    'قال الوزير إن جميع الحقوق محفوظة للسكان في القانون الجديد.',
  ),
  'rights-reserved-zh': rights('版权所有', '法院称标签上印有版权所有字样。'),
  'rights-reserved-ja': rights('無断転載を禁じます', '看板には無断転載を禁じますと書かれていた。'),
  'rights-reserved-tr': rights(
    'Tüm hakları saklıdır',
    'Tabelada tüm hakları saklıdır yazıyordu ve başka bir şey yoktu.',
  ),
  'rights-reserved-sw': rights(
    'Haki zote zimehifadhiwa',
    'Bango lilisema haki zote zimehifadhiwa na hakuna kingine.',
  ),
  'rights-reserved-ha': rights(
    'An kiyaye duk haƙƙoƙi',
    'Allon ya ce an kiyaye duk haƙƙoƙi kuma babu wani abu.',
  ),
  'rights-reserved-yo': rights(
    'Gbogbo ẹ̀tọ́ wa ni ipamọ',
    'Àkọlé náà sọ pé gbogbo ẹ̀tọ́ wa ni ipamọ fún àwọn ará ìlú.',
  ),
  'rights-reserved-ig': rights(
    'Ikike niile echekwabara',
    'Akwụkwọ ahụ kwuru na ikike niile echekwabara maka ndị obodo.',
  ),
}

/** A language's phrase: alone, after a line, before one; and in a sentence that only speaks of it. */
function rights(phrase: string, sentence: string): Cases {
  return {
    lifts: [
      [phrase],
      [`${phrase}.`],
      [`© 2025 Harmattan Post. ${phrase}.`],
      [`${phrase} © 2025 Harmattan Post`],
    ],
    keeps: [[sentence], [`“${phrase}”`]],
  }
}
