/** What newspapers commonly call the entities of the bundled corpus. */
import { checkNames } from './fixtures/bundled-names.ts';

checkNames('russian-aerospace-forces', [
  [['Russian warplanes struck in Syria.'], 'Russian warplanes'],
  [['Russian jets and Russian planes over Aleppo'], 'Russian jets', 'Russian planes'],
  [['российская авиация в Сирии', 'самолёты ВКС'], 'российская авиация', 'самолёты ВКС'],
  [['المقاتلات الروسية في حلب والطيران الروسي'], 'المقاتلات الروسية', 'الطيران الروسي'],
  [["Rus savaş uçakları Halep'i vurdu", 'Rus jetleri'], 'Rus savaş uçakları', 'Rus jetleri'],
]);

checkNames('russian-operation-in-syria', [
  [
    ['Russian air raids on Idlib', 'Russian forces in Syria'],
    'Russian air raids',
    'Russian forces in Syria',
  ],
  [['российские авиаудары в Сирии'], 'российские авиаудары в Сирии'],
  [['القصف الروسي على حلب', 'الضربات الروسية'], 'القصف الروسي', 'الضربات الروسية'],
  [["Rus bombardımanı Halep'te"], 'Rus bombardımanı'],
]);

checkNames('syrian-army', [
  [['Assad’s forces entered Aleppo.'], 'Assad’s forces'],
  [['Aleppo', 'regime forces and pro-government forces'], 'regime forces', 'pro-government forces'],
  [['قوات النظام في حلب وقوات الأسد'], 'قوات النظام', 'قوات الأسد'],
  [['Suriye rejim güçleri', "Esed güçleri Halep'te"], 'Suriye rejim güçleri', 'Esed güçleri'],
  [['сирийские войска'], 'сирийские войска'],
]);

checkNames('russia', [
  [['Moscow would continue its strikes in Syria.'], 'Moscow'],
  [['Syria', 'Moscow won’t agree any more.'], 'Moscow'],
  [['Сирия', 'Москва отрицает это.', 'позиция Москвы'], 'Москва', 'Москвы'],
  [['سوريا', 'نفت موسكو ذلك'], 'موسكو'],
  [['Suriye', 'Moskova reddetti.'], 'Moskova'],
]);

checkNames('turkey', [
  [['Ankara accused Russia over Syria.'], 'Ankara'],
  [['Сирия', 'Анкара обвинила их.'], 'Анкара'],
  [['سوريا', 'اتهمت أنقرة'], 'أنقرة'],
]);

checkNames('united-states', [
  [['Washington said so about Syria.'], 'Washington'],
  [['سوريا', 'قالت واشنطن', 'أمريكا'], 'واشنطن', 'أمريكا'],
]);

checkNames('bashar-al-assad', [
  [['Сирия', 'Башар аль-Асад'], 'Башар аль-Асад'],
  [['Suriye', 'Beşşar Esed', 'Esed konuştu'], 'Beşşar Esed', 'Esed'],
]);

checkNames('syrian-government', [
  [['نظام الأسد'], 'نظام الأسد'],
  [['the government in Damascus'], 'government in Damascus'],
  [['Esed rejimi'], 'Esed rejimi'],
]);

checkNames('islamic-state', [
  [['ИГИЛ', 'боевики ИГ'], 'ИГИЛ', 'боевики ИГ'],
  [['داعش', 'مقاتلو الدولة الإسلامية'], 'داعش', 'الدولة الإسلامية'],
  [['تاريخ الدولة الإسلامية في الأندلس']],
]);

checkNames('maria-zakharova', [
  [['МИД', 'Захарову'], 'Захарову'],
  [['الكرملين', 'زاخاروفا'], 'زاخاروفا'],
]);
checkNames('sergey-lavrov', [[['Москва', 'Лавров'], 'Лавров']]);
checkNames('john-kerry', [[['Госдеп', 'Керри'], 'Керри']]);
checkNames('white-house', [[['Обама', 'Белый дом'], 'Белый дом']]);
checkNames('staffan-de-mistura', [[['دي مستورا'], 'دي مستورا']]);
checkNames('ahrar-al-sham', [[['Ahrar-ı Şam'], 'Ahrar-ı Şam']]);
checkNames('jabhat-fateh-al-sham', [
  [['Jabhat Fateh al-Sham (JFS)'], 'Jabhat Fateh al-Sham', 'JFS'],
  [['JFS Group']],
]);

checkNames('cessation-of-hostilities-2016', [
  [
    ['The cessation of hostilities of February 27, 2016', 'Then the truce broke.'],
    'cessation of hostilities',
    'the truce',
  ],
  [['Aleppo', 'the truce of 1949']],
  [['перемирие в Сирии с 27 февраля', 'перемирие'], 'перемирие в Сирии', 'перемирие'],
]);

checkNames('geneva-talks-2016', [
  [['на женевских переговорах по Сирии, сирийской оппозиции'], 'женевских переговорах'],
]);
