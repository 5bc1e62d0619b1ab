/** What the bundled corpus's names, not-names and rules must tell apart. */
import { checkNames } from './fixtures/bundled-names.ts';

checkNames('security-council', [
  [['The Security Council met.'], 'Security Council'],
  [
    ['The U.N. Security Council, the UN Security Council'],
    'U.N. Security Council',
    'UN Security Council',
  ],
  [['the United Nations Security Council’s vote'], 'United Nations Security Council'],
  [['The National Security Council met.']],
  [['The White House National Security Council and the US National Security Council']],
  [['The Russian Security Council; Russia’s Security Council']],
  [['Iran’s Supreme National Security Council; the Supreme Security Council']],
  [['Security Council Secretary Nikolai Patrushev']],
  [['Medvedev, Deputy Chairman of the Security Council']],
  [['The Council voted.']],
  [['the council voted after the Security Council did'], 'Security Council'],
  [
    ['The UN Security Council met.', 'Then the Council voted.'],
    'UN Security Council',
    'the Council',
  ],
  [
    ['Later the Council voted.', 'The UN Security Council met.'],
    'the Council',
    'UN Security Council',
  ],
  [
    [
      'The UN Security Council met.',
      'The Human Rights Council did too.',
      'Then the Council voted.',
    ],
    'UN Security Council',
  ],
  [['The UN Security Council', 'the Council of Europe'], 'UN Security Council'],
  [['The National Security Council met.', 'Then the Council voted.']],
  [['Совет Безопасности ООН', 'Совет Безопасности России'], 'Совет Безопасности ООН'],
  [['مجلس الأمن ومجلس الأمن القومي'], 'مجلس الأمن'],
]);

checkNames('united-nations', [
  [['The U.N. and the United Nations'], 'U.N.', 'United Nations'],
  [['UN', 'a United Nations body'], 'UN', 'United Nations'],
  [['UN DÍA EN SEVILLA']],
  [['the Security Council of the United Nations']],
  [['BMW and 5 un']],
]);

checkNames('nusra', [
  [['Nusra and al-Nusra Front'], 'Nusra', 'al-Nusra Front'],
  [['Nusrat Fateh Ali Khan', 'Nusrat Jahan in Syria']],
  [['Bali Nusra']],
]);

checkNames('aleppo', [
  [['Aleppo', 'Eastern Aleppo’s hospitals'], 'Aleppo', 'Aleppo'],
  [['a pinch of Aleppo pepper', 'Aleppo-pepper', 'ALEPPO PEPPERS']],
  [['Aleppo soap with laurel', 'Aleppo soaps']],
  [['Aleppo, Pennsylvania', 'Aleppo Township', 'Aleppo, PA']],
  [['Aleppo pines and the Aleppo Codex']],
  [['Simona Halep', 'Halep won at Wimbledon']],
  [['Halep’te'], 'Halep'],
]);

checkNames('ban-ki-moon', [
  [['Ban Ki-moon spoke.', 'Ban said no.'], 'Ban Ki-moon', 'Ban'],
  [['A ban on flights', 'Ban said no.']],
  [['Ban Ki-moon asked for a ban.', 'A Travel Ban', 'BAN'], 'Ban Ki-moon'],
]);

checkNames('turkey', [
  [['Turkey and Syria'], 'Turkey'],
  [['roast turkey', 'How to carve a turkey']],
  [['Turkey with stuffing and gravy, in Syria too']],
]);

checkNames('syrian-observatory', [
  [['The Observatory said so.']],
  [
    ['The Syrian Observatory for Human Rights said so.', 'The Observatory counted 12.'],
    'Syrian Observatory for Human Rights',
    'Observatory',
  ],
  [
    ['The Syrian Observatory said so.', 'An observatory on a hill; the Royal Observatory'],
    'Syrian Observatory',
  ],
]);

checkNames('islamic-state', [
  [['IS fighters']],
  [['Islamic State (IS) fighters in Syria', 'IS fled.'], 'Islamic State', 'IS', 'IS'],
  [['Islamic State in Syria', 'THIS IS ALEPPO', 'it is'], 'Islamic State'],
  [['an Islamic state of mind']],
]);

checkNames('bashar-al-assad', [
  [['President Bashar al-Assad of Syria', 'Assad left.'], 'Bashar al-Assad', 'Assad'],
  [['Hafez al-Assad ruled Syria', 'Maher al-Assad']],
  [['the Dahiyet al-Assad suburb of Aleppo in Syria', 'Lake Assad']],
]);

checkNames('syrian-army', [
  [['The Syrian Arab Army and the Syrian army'], 'Syrian Arab Army', 'Syrian army'],
  [['The Free Syrian Army', 'the Turkish army in Syria', 'the Army of Conquest']],
]);

checkNames('us-led-coalition', [
  [['The US-led coalition struck in Syria.'], 'US-led coalition'],
  [['The Syrian Coalition', 'the National Coalition and the coalition in Syria']],
]);

checkNames('united-states', [
  [['US and U.S. troops in Syria', 'the United States'], 'US', 'U.S.', 'United States'],
  [['Tell us about Syria', 'Contact Us', 'CONTACT US', 'USA Today']],
]);

checkNames('john-kerry', [
  [['John Kerry and Lavrov', 'Kerry spoke.'], 'John Kerry', 'Kerry'],
  [['Kerry Washington', 'County Kerry beat Cork']],
]);

checkNames('russia', [
  [['Russia’s jets'], 'Russia'],
  [['Russian jets', 'United Russia', 'Russia Today', 'Belorussia']],
]);

checkNames('cessation-of-hostilities-2016', [
  [['The truce in Syria agreed in Munich'], 'truce in Syria'],
  [['a truce in Syria in 2016, said Lavrov']],
]);

checkNames('aleppo', [
  [['Les habitants d’Alep ont fui.'], 'Alep'],
  [['Los vecinos de Alepo huyeron.'], 'Alepo'],
  [['Du savon d’Alep et du piment d’Alep sous un pin d’Alep']],
  [['Jabón de Alepo, pimienta de Alepo, el códice de Alepo']],
]);

checkNames('russia', [
  [['La Russie et la Fédération de Russie'], 'Russie', 'Fédération de Russie'],
  [['El partido Rusia Unida; le parti Russie unie']],
]);

checkNames('united-states', [
  [['En Syrie, les États-Unis d’Amérique, aux États-Unis'], 'États-Unis d’Amérique', 'États-Unis'],
  [['Los Estados Unidos Mexicanos; les États-Unis d’Europe']],
]);

checkNames('united-nations', [
  [['Les Nations unies; las Naciones Unidas'], 'Nations unies', 'Naciones Unidas'],
  [['Sur la place des Nations unies, en la Avenida de las Naciones Unidas']],
]);

checkNames('security-council', [
  [['Le Conseil de sécurité de l’ONU s’est réuni.'], 'Conseil de sécurité de l’ONU'],
  [
    ['El Consejo de Seguridad de las Naciones Unidas se reunió.'],
    'Consejo de Seguridad de las Naciones Unidas',
  ],
  // Other states have one too, and nothing here tells them apart.
  [['Le Conseil de sécurité nationale; el Consejo de Seguridad Nacional']],
]);

// A dish, an adjective, ladies and a verb: names that would be found with them are left out.
checkNames('vladimir-putin', [[['Une poutine, et Vladimir Poutine'], 'Vladimir Poutine']]);
checkNames('syria', [[['La guerra siria; la Syrie'], 'Syrie']]);
checkNames('damascus', [[['Damas y caballeros; un damasco maduro']]]);
checkNames('kremlin', [[['Au Kremlin-Bicêtre, loin du Kremlin'], 'Kremlin']]);
