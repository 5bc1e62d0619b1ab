/**
 * Adjectives and demonyms of countries that news in other languages than English names often, by ISO
 * 3166 code: base forms, met by their stems, and irregular ones. Names come from Intl.DisplayNames.
 */
export const countryAdjectives: Readonly<Record<string, string>> = {
  ar: `AF أفغاني,أفغانية|SA سعودي,سعودية|AE إماراتي,إماراتية|DE ألماني,ألمانية|CN صيني,صينية|EG مصري,مصرية
    ES إسباني,إسبانية|FR فرنسي,فرنسية|GB بريطاني,بريطانية|IL إسرائيلي,إسرائيلية|IQ عراقي,عراقية|IR إيراني,إيرانية
    JO أردني,أردنية|LB لبناني,لبنانية|LY ليبي,ليبية|PS فلسطيني,فلسطينية|QA قطري,قطرية|RU روسي,روسية
    SY سوري,سورية|TR تركي,تركية|UA أوكراني,أوكرانية|US أمريكي,أمريكية,أميركي,أميركية|YE يمني,يمنية|SD سوداني,سودانية`,
  es: `AF afgano,afgana|SA saudí,saudita|DE alemán,alemana|CN chino,china|EG egipcio,egipcia|ES español,española
    FR francés,francesa|GB británico,británica|IL israelí|IQ iraquí|IR iraní|IT italiano,italiana|JO jordano,jordana
    LB libanés,libanesa|LY libio,libia|PS palestino,palestina|PK paquistaní|QA catarí|RU ruso,rusa|SY sirio,siria
    TR turco,turca|UA ucraniano,ucraniana|US estadounidense,norteamericano,norteamericana|YE yemení|MX mexicano,mexicana`,
  fr: `AF afghan,afghane|SA saoudien,saoudienne|DE allemand,allemande|CN chinois,chinoise|EG égyptien,égyptienne
    ES espagnol,espagnole|FR français,française|GB britannique|IL israélien,israélienne|IQ irakien,irakienne
    IR iranien,iranienne|IT italien,italienne|JO jordanien,jordanienne|LB libanais,libanaise|LY libyen,libyenne
    PS palestinien,palestinienne|PK pakistanais,pakistanaise|QA qatari|RU russe|SY syrien,syrienne|TR turc,turque,turcs|DK danois,danoise|SE suédois,suédoise|NO norvégien,norvégienne
    UA ukrainien,ukrainienne|US américain,américaine|YE yéménite|ML malien,malienne`,
  ru: `AF афганский|SA саудовский|DE немецкий,германский|CN китайский|EG египетский|ES испанский|FR французский
    GB британский|IL израильский|IQ иракский|IR иранский|IT итальянский|JO иорданский|LB ливанский|LY ливийский
    PS палестинский|PK пакистанский|QA катарский|RU российский,русский|SY сирийский|TR турецкий
    UA украинский|US американский|YE йеменский|GE грузинский|AM армянский|AZ азербайджанский|BY белорусский`,
  tr: `AF afgan|SA suudi|DE alman|CN çinli,çin|EG mısırlı,mısır|ES ispanyol|FR fransız|GB ingiliz,britanyalı
    IL israilli,israil|IQ iraklı,ırak|IR iranlı,iran|IT italyan|JO ürdünlü|LB lübnanlı|LY libyalı|PS filistinli,filistin
    PK pakistanlı|QA katarlı|RU rus,rusya|SY suriyeli,suriye|TR türk|UA ukraynalı,ukrayna|US amerikan,amerikalı,abd
    YE yemenli|GR yunan,yunanlı|AM ermeni|AZ azeri`,
};

/** What stands for a country's government in the same languages: capitals and seats. */
export const countrySeats: Readonly<Record<string, string>> = {
  ar: 'RU موسكو,الكرملين|SY دمشق|US واشنطن,البنتاغون|TR أنقرة|IR طهران|IQ بغداد|FR باريس|GB لندن|IL تل أبيب|UA كييف|SA الرياض',
  es: 'RU moscú,kremlin|SY damasco|US washington,pentágono,ee uu,eeuu|TR ankara|IR teherán|IQ bagdad|FR parís|GB londres|UA kiev|SA riad',
  fr: 'RU moscou,kremlin|SY damas|US washington,pentagone|TR ankara|IR téhéran|IQ bagdad|FR paris,élysée|GB londres|UA kiev|SA riyad',
  ru: 'RU москва,кремль,рф|SY дамаск|US вашингтон,пентагон,сша|TR анкара|IR тегеран|IQ багдад|FR париж|GB лондон|UA киев|SA эр-рияд',
  tr: 'RU moskova,kremlin|SY şam|US washington,pentagon,abd|TR ankara|IR tahran|IQ bağdat|FR paris|GB londra|UA kiev|SA riyad',
};
