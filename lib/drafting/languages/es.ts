import type { SpeechWords } from './speech-words.ts';

const verbs = `dec|asegur|explic|declar|afirm|señal|manifest|apunt|indic|coment|añad|agreg|respond|contest|pregunt|grit|denunci|lament|record|advert|prometi|admit|reconoc|critic|subray|destac|insist|sostuv|sostien|cont|relat|brome|murmur|susurr|escrib|public|expres|coincid|resalt|recalc|consider|opin|argument|confirm|reiter|anunci|aclar|remarc|quej|exclam|replic|zanj|aleg|precis|detall|sentenci|inform|revel|conclu|defend|exig|reclam|celebr|acus|alert|avis|cuestion|confes|narr|reproch|augur|avanz|matiz|describ`;

export const es: SpeechWords = {
  cues: `dijo|dijeron|dice|dicen|dicho|decía|diciendo|pidió|pidieron|pide|pedido|prometió|promete|prometido|mantuvo|mantiene|sostuvo|sostiene|(?:${verbs})(?:ó|ió|yó|aron|ieron|yeron|a|an|e|en|aba|aban|ía|ían|ado|ido|uye|uyó|ando|iendo)|cuent[ao]n?|recuerdan?|advirtió|advierten?|conclu(?:yó|ye)|reconocen?|respondieron|llamó|calificó|califica|escrito`,
  auxiliaries: `ha|han|había|habían|hubo|lo|la|le|les|se|nos|me|ya lo`,
  adverbs: `también|ayer|hoy|después|luego|además|ya|así|posteriormente`,
  titles: `libros?|novelas?|canci(?:ón|ones)|películas?|discos?|series?|obras?|artículos?|titulad[oa]s?|llamad[oa]s?`,
  according: 'según|de acuerdo con|a juicio de|en palabras de|para',
  stops:
    'en|a|al|durante|tras|antes|después|sobre|con|por|para|ante|desde|que|quien|y|mientras|cuando|este|esta|ayer|hoy|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|así|se|lo|ha|han',
  leads:
    'en (?:una?|el|la|su) \\p{L}+|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|ayer|hoy|además|pero|y|así|por su parte|también',
  order: 'either',
};
