/** What is written like a name of the bundled corpus and is something else, beside what is not. */
import { checkNames } from './fixtures/bundled-names.ts';

const syria = 'The war in Syria went on.';

checkNames('turkey', [
  [['Ankara and Syria', 'Roast the turkey for three hours.', 'Turkey and NATO'], 'Turkey'],
  [['Syria', 'a turkey, turkeys, our turkey farm', 'TURKEY VOTES'], 'TURKEY'],
  [['Syria', 'Turkey recipes for Thanksgiving turkey leftovers', 'Turkey sandwiches']],
]);

checkNames('kremlin', [
  [['Псковский кремль открыт.', 'Музей в кремле закрыт.', 'Кремль ответил.'], 'Кремль'],
  [['Тульского Кремля, в Ростовском Кремле']],
  [['Kazan and the Tula Kremlin', 'a kremlin of brick', 'The Kremlin said no.'], 'Kremlin'],
]);

checkNames('russian-defence-ministry', [
  [['Россия', 'Минобороны Казахстана, Минобороны КНР и Минобороны Великобритании']],
  [['Москва', 'Минобороны Армении и немецкое Минобороны']],
  [['Минобороны начало учения.']],
  [['Россия', 'Минобороны сообщило о вылетах.'], 'Минобороны'],
  [['Минобороны РФ и Минобороны Германии'], 'Минобороны РФ'],
]);

checkNames('security-council', [
  [['UN', 'Security Council chief Nikolai Patrushev spoke.']],
  [['UN and Syria', 'Patrushev, who chairs meetings of the Security Council']],
  [['ООН', 'Секретарь Совета Безопасности Патрушев прибыл.']],
  [['ООН', 'Совет Безопасности Казахстана и Совбез Белоруссии']],
  [['ООН', 'Совет Безопасности собрался.'], 'Совет Безопасности'],
  [['The Kazakh Security Council; Armenia’s Security Council; Security Council of Georgia']],
  [['مجلس الأمن الأوكراني ومجلس الأمن القومي الأمريكي']],
]);

checkNames('bashar-al-assad', [
  [[syria, 'The Assads ruled; the Assad family and the Assad dynasty']],
  [[syria, 'Bushra al-Assad, Majd al-Assad and Basel al-Assad']],
  [[syria, 'Bashar and Maher al-Assad', 'Assad spoke.'], 'Assad'],
  [['سوريا', 'حافظ الأسد وأسماء الأسد وعائلة الأسد']],
  [['برج الأسد وحصة الأسد', 'رأيت الأسد في الحديقة']],
  [['الرئيس السوري بشار الأسد', 'قال الأسد'], 'الرئيس السوري بشار الأسد', 'الأسد'],
  [['Сирия', 'Хафез аль-Асад и Асма Асад']],
]);

checkNames('bashar-al-assad', [
  [[syria, 'a rocket hit Ain al-Asad; troops at Al Asad Air Base; Muhammad Asad wrote']],
]);

checkNames('russian-operation-in-syria', [
  [['Syria', 'Russian intervention in the election']],
  [['Siria', 'ataques rusos y ciberataques']],
  [['Сирия', 'российское вмешательство в выборы']],
  [['Syria', 'the Russian intervention began'], 'Russian intervention'],
]);

checkNames('syrian-government', [
  [['The Syrian government of Ahmed al-Sharaa was sworn in.']],
  [['Sharaa met them.', 'Syrian authorities said so.']],
  [['In March 2025 the Syrian government signed.']],
  [['The Syrian government signed.', '© 2026 A newspaper'], 'Syrian government'],
  [['الحكومة السورية', 'قال الشرع']],
  [['Syria’s new government']],
  [['In 2025 the government in Damascus signed.']],
]);

checkNames('syrian-army', [
  [['The Syrian army entered.', 'Al-Sharaa said so.']],
  [['The Syrian army entered in 2016.'], 'Syrian army'],
  [['Сирийская армия', 'аш-Шараа заявил']],
  [['Iraqi government forces near Mosul', 'Syrian army'], 'Syrian army'],
  [['Yemeni government and government forces in Aden, and Aleppo']],
]);

checkNames('geneva-talks-2016', [
  [['The Geneva talks on Syria of January 2014']],
  [['Geneva II failed.', 'The Geneva talks on Syria']],
  [['In 2017 the Geneva talks on Syria went on.']],
  [['The Geneva talks on Iran nuclear work, and Syria']],
  [['Syria', 'The Houthis left the Geneva talks.']],
  [['The Geneva talks on Syria, de Mistura said'], 'Geneva talks'],
]);

checkNames('al-qaeda', [
  [['تنظيم القاعدة', 'قصفت القاعدة العسكرية والقاعدة الجوية'], 'تنظيم القاعدة'],
  [['تنظيم القاعدة', 'زعيم القاعدة'], 'تنظيم القاعدة', 'القاعدة'],
]);

checkNames('palmyra', [
  [['هذه الضربة تدمر المدينة في حمص']],
  [['دخلوا مدينة تدمر الأثرية'], 'تدمر'],
  [['معارك في تدمر'], 'تدمر'],
]);

checkNames('dmitry-peskov', [[['Кремль', 'среди песков пустыни', 'Песков ответил.'], 'Песков']]);

checkNames('sergey-lavrov', [[['Россия', 'венок из лавров', 'Лавров ответил.'], 'Лавров']]);

checkNames('damascus', [
  [['Suriye', 'bir avuç şam fıstığı, Şam fıstığı', "Şam'da"], 'Şam'],
  [['Syria', 'a sam launcher', 'Sam said']],
]);

checkNames('dmitry-medvedev', [
  [['Medvedev won the second set.', 'Kremlin Cup, Syria']],
  [['Prime minister Medvedev spoke.'], 'Medvedev'],
]);

checkNames('ban-ki-moon', [
  [
    ['Ban Ki-moon spoke.', 'Plastic Bag Ban Begins', 'A Lifetime Ban', 'Trump’s Ban'],
    'Ban Ki-moon',
  ],
  [['Ban Ki-moon spoke.', 'Nuclear Ban Treaty', 'Cities Weigh Scooter Ban'], 'Ban Ki-moon'],
  [['Ban Ki-moon spoke.', 'Later Ban urged calm.'], 'Ban Ki-moon', 'Ban'],
  [['Ban Ki-moon spoke, and Ban left.'], 'Ban Ki-moon', 'Ban'],
]);

checkNames('russia', [
  [['Syria', 'He flew to Moscow and lives in Moscow.']],
  [['Syria', 'Moscow has great parks.']],
  [['Spartak Moscow would play.', 'Moscow hosted the final.']],
  [['Syria', 'MOSCOW, June 10.', 'The Moscow Times said so.']],
  [['Сирия', 'В Москве выпал снег, из Москвы летят.', 'Эхо Москвы']],
  [['سوريا', 'وصل إلى موسكو']],
  [["Suriye'de", "Moskova'da kar yağdı."]],
]);

checkNames('united-states', [
  [
    [
      'Syria',
      'The Washington Post said',
      'Denzel Washington said',
      'he lives in Washington, he came to Washington, Reagan Washington National Airport',
    ],
  ],
]);

checkNames('john-kerry', [[['Obama', 'Editing by Frances Kerry']]]);

checkNames('maria-zakharova', [
  [['Россия, Москва', 'Захарова танцевала в театре.']],
  [['МИД', 'Светлана Захарова танцевала.', 'Захарова ответила.'], 'Захарова'],
]);

checkNames('syria', [[['الأراضي السورية والقوات السورية']], [['في سورية، قرب دمشق'], 'سورية']]);

checkNames('raqqa', [[['Na Síria e em Alepo, sem distinção de raça']]]);

checkNames('russian-aerospace-forces', [
  [['The Russian Air Force flew over the Arctic.']],
  [['The Russian Air Force flew over Aleppo.'], 'Russian Air Force'],
  [['Russian warplanes over Kharkiv, and Syria']],
  [['Russian aircraft carrier off Syria', 'a Russian jet engine']],
]);
