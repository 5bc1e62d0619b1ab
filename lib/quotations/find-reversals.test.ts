import { describe, expect, it } from 'vitest';
import { compareQuotation } from './compare-quotation.ts';
import { findReversals } from './find-reversals.ts';

function kindsOf(
  language: string,
  recorded: string,
  onPage: string,
  isSameName?: (one: string, other: string) => boolean,
): string[] {
  const repeated = compareQuotation(recorded, onPage);
  if (!repeated) throw new Error(`The page does not repeat it: ${onPage}`);
  return findReversals(recorded, repeated.parts, language, isSameName).map(({ kind }) => kind);
}

type Pair = [language: string, recorded: string, onPage: string];

const negations: Pair[] = [
  [
    'en',
    'Our crews did not drain the upper pond during the night of the flood',
    'Our crews did drain the upper pond during the night of the flood',
  ],
  [
    'en',
    'The council has never closed the mill road to farmers in any winter',
    'The council has closed the mill road to farmers in any winter',
  ],
  [
    'en',
    'We will open the sluice as soon as the river has risen again',
    'We won’t open the sluice as soon as the river has risen again',
  ],
  [
    'en',
    'There is no evidence that the engineers saw the crack before that day',
    'There is evidence that the engineers saw the crack before that day',
  ],
  [
    'en',
    'They cannot carry the grain across the ford without help from the town',
    'They can carry the grain across the ford without help from the town',
  ],
  [
    'en',
    'The closing of the bridge by the county was lawful in every respect',
    'The closing of the bridge by the county was unlawful in every respect',
  ],
  [
    'en',
    'They went into the valley without the permission of the farmers there',
    'They went into the valley with the permission of the farmers there',
  ],
  [
    'fr',
    'Nous n’avons pas fermé le pont pendant la nuit de la crue',
    'Nous avons fermé le pont pendant la nuit de la crue',
  ],
  [
    'fr',
    'La commune a toujours payé les travaux de la digue du nord',
    'La commune n’a jamais payé les travaux de la digue du nord',
  ],
  [
    'es',
    'El ayuntamiento no cerró el puente viejo durante la noche de la crecida',
    'El ayuntamiento cerró el puente viejo durante la noche de la crecida',
  ],
  [
    'es',
    'Los vecinos cruzaron el río sin permiso de la alcaldesa aquella mañana',
    'Los vecinos cruzaron el río con permiso de la alcaldesa aquella mañana',
  ],
  [
    'ru',
    'Мы не закрывали старый мост в ночь перед большим весенним паводком',
    'Мы закрывали старый мост в ночь перед большим весенним паводком',
  ],
  [
    'ru',
    'Это было законное решение совета о закрытии старого моста через реку',
    'Это было незаконное решение совета о закрытии старого моста через реку',
  ],
  [
    'ru',
    'Мы не закрывали мост и не будем закрывать его до самой весны',
    'Мы закрывали мост и не будем закрывать его до самой весны',
  ],
  [
    'tr',
    'Belediye o gece eski köprüyü araçlara ve yayalara tamamen kapatmadı',
    'Belediye o gece eski köprüyü araçlara ve yayalara tamamen kapattı',
  ],
  [
    'tr',
    'Bu iddiaların hiçbiri doğru değil ve belediye bunu defalarca söyledi',
    'Bu iddiaların hiçbiri doğru ve belediye bunu defalarca söyledi',
  ],
  [
    'ar',
    'في تلك السنة لم يغلق المجلس الجسر القديم في الليلة التي سبقت الفيضان',
    'في تلك السنة أغلق المجلس الجسر القديم في الليلة التي سبقت الفيضان',
  ],
  [
    'ar',
    'نحن لا نعرف من فتح بوابات السد في تلك الليلة الباردة',
    'نحن نعرف من فتح بوابات السد في تلك الليلة الباردة',
  ],
];

const numbers: Pair[] = [
  [
    'en',
    'The flood took 14 houses on the far bank of the river',
    'The flood took 40 houses on the far bank of the river',
  ],
  [
    'en',
    'Some 250,000 people live along the lower river and drink its water',
    'Some 150,000 people live along the lower river and drink its water',
  ],
  [
    'en',
    'It took twenty-five men to lift the old gate out of its bed',
    'It took thirty-five men to lift the old gate out of its bed',
  ],
  [
    'fr',
    'La crue a emporté douze maisons sur la rive gauche de la rivière',
    'La crue a emporté seize maisons sur la rive gauche de la rivière',
  ],
  [
    'es',
    'La crecida se llevó doce casas de la orilla izquierda del río',
    'La crecida se llevó quince casas de la orilla izquierda del río',
  ],
  [
    'ru',
    'Паводок унёс двенадцать домов на левом берегу реки за одну ночь',
    'Паводок унёс двадцать домов на левом берегу реки за одну ночь',
  ],
  [
    'tr',
    'Sel bir gecede nehrin sol kıyısındaki on iki evi alıp götürdü',
    'Sel bir gecede nehrin sol kıyısındaki on beş evi alıp götürdü',
  ],
  [
    'ar',
    'جرف الفيضان ١٢ بيتا على الضفة اليسرى من النهر في ليلة',
    'جرف الفيضان ٢١ بيتا على الضفة اليسرى من النهر في ليلة',
  ],
];

const names: Pair[] = [
  [
    'en',
    'We saw the boats of Northam at the weir before it broke',
    'We saw the boats of Eastley at the weir before it broke',
  ],
  [
    'en',
    'It was the decision of Ada Fenn to shut the lower gate',
    'It was the decision of Tom Ashby to shut the lower gate',
  ],
  [
    'fr',
    'Nous avons vu les bateaux de Northam près du barrage ce matin',
    'Nous avons vu les bateaux de Eastley près du barrage ce matin',
  ],
  [
    'ru',
    'Мы видели лодки из Нортама у плотины до того, как она рухнула',
    'Мы видели лодки из Истли у плотины до того, как она рухнула',
  ],
];

const harmless: Pair[] = [
  [
    'en',
    'Our crews did not drain the upper pond by the mill during the night',
    'Our crews didn’t drain the upper pond by the mill during that night',
  ],
  [
    'en',
    'Our crews cannot drain the upper pond during the night',
    'Our crews can not drain the upper pond during the night',
  ],
  [
    'en',
    'The council closed the road to farmers in the cold winter',
    'The council closed a road to farmers in the cold winter',
  ],
  [
    'en',
    'The harbour was grey and the colour of the water had changed',
    'The harbor was gray and the color of the water had changed',
  ],
  [
    'en',
    'Some 250,000 people live along the lower river and drink of it',
    'Some 250 000 people live along the lower river and drink of it',
  ],
  [
    'en',
    'Some 250,000 people live along the lower river and drink of it',
    'Some 250000 people live along the lower river and drink of it',
  ],
  [
    'en',
    'It took twenty-five men to lift the old gate from its bed',
    'It took 25 men to lift the old gate from its bed',
  ],
  [
    'en',
    'They spent 3 million on the dam and on the road beside it',
    'They spent three million on the dam and on the road beside it',
  ],
  [
    'en',
    'They spent 3 million on the dam and on the road beside the river there',
    'They spent 3,000,000 on the dam and on the road beside the river there',
  ],
  [
    'en',
    'We saw the boats of Petrowka at the weir before it broke',
    'We saw the boats of Petrovka at the weir before it broke',
  ],
  [
    'en',
    'It was the decision of President Fenn to shut the lower gate',
    'It was the decision of Mr Fenn to shut the lower gate',
  ],
  [
    'en',
    'The crews left before the flood. Nobody asked them to stay there',
    'The crews left before the flood; nobody asked them to stay there',
  ],
  [
    'en',
    'The crews have not only drained the pond but also shut the weir',
    'The crews have drained the pond but they also shut the weir',
  ],
  [
    'en',
    'The decision of the county was not lawful in any respect at all',
    'The decision of the county was unlawful in any respect at all',
  ],
  [
    'en',
    'They struck no boats and no houses on the far bank of it',
    'They did not strike boats and no houses on the far bank of it',
  ],
  [
    'fr',
    'Nous n’avons pas fermé le pont pendant la nuit de la crue',
    'Nous avons pas fermé le pont pendant la nuit de la crue',
  ],
  [
    'fr',
    'La commune a payé les travaux de la digue du nord hier',
    'La commune a payé des travaux de la digue du nord, hier',
  ],
  [
    'es',
    'Nadie cerró el puente viejo durante la noche de la crecida grande',
    'No cerró nadie el puente viejo durante la noche de la crecida grande',
  ],
  [
    'es',
    'El ayuntamiento cerró el puente viejo durante la noche de la crecida',
    'El ayuntamiento cerró un puente viejo durante la noche de la crecida',
  ],
  [
    'ru',
    'Ничего подобного не было в ночь перед большим весенним паводком',
    'Подобного не было в ночь перед большим весенним паводком',
  ],
  [
    'ru',
    'Мы закрывали старый мост ещё раз в ночь перед паводком',
    'Мы закрывали старый мост еще раз в ночь перед паводком',
  ],
  [
    'tr',
    'Belediye o gece eski köprüyü araçlara ve yayalara tamamen kapattı',
    'Belediye o gece eski köprüyü araçlara, yayalara tamamen kapattı',
  ],
  [
    'ar',
    'لم يغلق المجلس الجسر القديم في الليلة التي سبقت الفيضان',
    'ولم يغلق المجلس الجسر القديم في الليلة التي سبقت الفيضان',
  ],
  [
    'sw',
    'Hakuna mtu aliyefunga daraja la zamani usiku ule wa mafuriko makubwa',
    'Kuna mtu aliyefunga daraja la zamani usiku ule wa mafuriko makubwa',
  ],
];

describe('a wording that turns a quotation round', () => {
  it.each(negations)('has lost or added a negation (%s): %s', (...pair) => {
    expect(kindsOf(...pair)).toContain('negation');
    const [language, recorded, onPage] = pair;
    expect(kindsOf(language, onPage, recorded)).toContain('negation');
  });

  it.each(numbers)('has another number (%s): %s', (...pair) => {
    expect(kindsOf(...pair)).toEqual(['number']);
  });

  it.each(names)('has another name (%s): %s', (...pair) => {
    expect(kindsOf(...pair)).toEqual(['name']);
  });

  it.each(harmless)('is not one that differs otherwise (%s): %s', (...pair) => {
    expect(kindsOf(...pair)).toEqual([]);
  });

  it('has no other name where both are of one entity', () => {
    const [pair] = names;
    if (!pair) throw new Error('There are no names.');
    expect(kindsOf(...pair, (one, other) => one === 'Northam' && other === 'Eastley')).toEqual([]);
  });

  it('is shown by the words that changed, and one on either side', () => {
    const [, recorded = '', onPage = ''] = negations[0] ?? [];
    const parts = compareQuotation(recorded, onPage)?.parts ?? [];
    expect(findReversals(recorded, parts, 'en')).toEqual([
      { kind: 'negation', recorded: 'did not drain', onPage: 'did drain' },
    ]);
  });
});
