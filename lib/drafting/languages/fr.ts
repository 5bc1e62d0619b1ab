import type { SpeechWords } from './speech-words.ts';

const participles = `dit|déclaré|assuré|affirmé|expliqué|ajouté|répondu|demandé|crié|dénoncé|regretté|averti|prévenu|promis|admis|reconnu|raconté|plaisanté|souligné|insisté|estimé|indiqué|précisé|confié|lancé|écrit|annoncé|rappelé|rétorqué|répliqué|poursuivi|conclu|martelé|jugé|noté|observé|critiqué|accusé|confirmé|murmuré|souhaité|appelé|qualifié|évoqué|commenté|témoigné|avancé|soutenu|salué|déploré|exigé|réclamé|fustigé|glissé|résumé|détaillé|relevé|plaint|proclamé|tweeté|publié`;
const present = `dit|disent|déclare|assure|affirme|explique|ajoute|répond|demande|crie|dénonce|regrette|avertit|prévient|promet|admet|reconnaît|raconte|plaisante|souligne|insiste|estime|indique|précise|confie|lance|écrit|annonce|rappelle|rétorque|réplique|poursuit|conclut|martèle|juge|note|observe|critique|accuse|confirme|murmure|souvient|plaint|déclarait|disait|expliquait|affirmait|demanda|répondit|ajouta|cria|murmura|expliqua|déclara|commente|témoigne|soutient|déplore|résume|détaille|relève|glisse|souhaite|appelle|qualifie|promettait|estiment|affirment|expliquent|dénoncent|assurent`;

export const fr: SpeechWords = {
  cues: `${participles}|${present}`,
  auxiliaries: `a|ont|avait|avaient|est|s[’']est|se|s[’']|l[’']a|l[’']|lui a|leur a|en a|y a|n[’']a pas`,
  adverbs: `aussi|également|hier|ensuite|encore|ainsi|alors|notamment`,
  titles: `livres?|romans?|chansons?|films?|albums?|séries?|articles?|intitulée?s?|soi-disant|prétendue?s?`,
  according: `selon|d[’']après|aux yeux de|pour`,
  stops: `à|au|aux|dans|en|sur|lors|avant|après|pendant|devant|par|pour|avec|que|qui|et|mais|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|ce|cette|ainsi|plus tard|l[’']a|a|ont|depuis|chez`,
  leads:
    'dans (?:une?|le|la|son|un) \\p{L}+|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|pourtant|mais|et|de son côté|ensuite',
  order: 'either',
  joined: `(?:a|avait|ont|s[’']est)-(?:t-)?(?<who>ils?|elles?|on)(?:\\s+\\p{L}+)?\\s+(?:${participles})|(?:${present})-(?:t-)?(?<whose>ils?|elles?|on)`,
  within: `(?:(?:a|ont|avait)\\s+(?:${participles})\\s+[^,«»]{3,60}|(?:a|avait)-t-(?:il|elle|on)\\s+(?:${participles})|(?:${present})-(?:t-)?(?:il|elle|on))`,
};
