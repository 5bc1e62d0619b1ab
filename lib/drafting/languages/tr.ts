import type { SpeechWords } from './speech-words.ts';

export const tr: SpeechWords = {
  cues: `dedi|dediler|diyor|diyorlar|der|demişti|demiş|diyen|diyerek|diye \\p{L}+(?: etti| verdi| yaptı| bulundu)?|(?:ifade|söz)(?:lerini|sini|ünü|leriyle|üyle) \\p{L}+|(?:sözleriyle|ifadeleriyle|ifadesiyle) \\p{L}+|(?:yanıtını|cevabını|yanıtı|mesajını|sözünü) (?:verdi|veren|paylaştı|paylaşan)|(?:açıklama|uyarı|değerlendirme|çağrı|iddia|yorum|paylaşım)(?:sında|ında) (?:bulundu|bulunan)|(?:açıklamasını|yorumunu|paylaşımını|çağrısını|değerlendirmesini) (?:yaptı|yapan)|şeklinde (?:konuştu|konuşan|yazdı)|konuştu|söyledi|söyleyen|belirtti|belirten|vurguladı|vurgulayan|kaydetti|kaydeden|açıkladı|açıklayan|ekledi|ekleyen|aktardı|aktaran|savundu|savunan|yazdı|yazan|anlattı|sordu|bildirdi|dile getirdi|dile getiren|ifade etti|eleştirdi|uyardı|yanıtladı|cevapladı|iddia etti|hatırlattı|itiraf etti|kabul etti|duyurdu|paylaştı|tepki gösterdi|fısıldadı|bağırdı`,
  auxiliaries: `yaptığı açıklamada|bunu|şöyle|şunları|şunu|böyle|da şöyle`,
  adverbs: `ise|de|da|daha sonra|ayrıca|dün|bugün`,
  titles: `kitab\\p{L}+|roman\\p{L}*|şarkı\\p{L}*|film\\p{L}*|sözde|adlı`,
  according: 'göre',
  stops: 've|ise|için|ile|ama|ancak|dün|bugün|çünkü|sonra',
  leads:
    '(?:pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar)(?: günü)?|dün|bugün|ayrıca|ancak|ama|bir \\p{L}+(?:de|da|te|ta) (?:konuşan|açıklama yapan)|[^,]{0,60}?(?:konuşan|açıklama yapan|değerlendiren)',
  order: 'before-quotation',
};
