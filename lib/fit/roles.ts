/** Nouns of those who do deeds, in six languages: base forms, met by their stems. */

/**
 * `armed`: who fights or attacks for no state; `state`: forces and bodies of one, whose country a
 * word beside them names; `bloc`: several states together; `tool`: what a deed is done with, nobody's without such a word; `person`:
 * office holders, who act for a country that is named beside them; `civil`: people and things that a
 * country's adjective goes with without making it an agent.
 */
export type Role = 'armed' | 'state' | 'bloc' | 'tool' | 'person' | 'civil';

export const roles: Readonly<Record<string, Readonly<Record<Role, string>>>> = {
  en: {
    armed: `rebel,insurgent,insurgency,militant,gunman,gunmen,fighter,jihadist,jihadi,jihadists,terrorist,extremist,
      islamist,guerrilla,militia,militiaman,militiamen,separatist,opposition,faction,suicide bomber,suicide attacker,attacker,
      assailant,kidnapper,sniper,hijacker,mob,protester,protestor,demonstrator,rioter,settler,armed group,armed man,
      armed men,terror group,rebel group,opposition group,mercenary,pirate,cartel,gang,paramilitary,partisan,
      liberation army,liberation front,free syrian army,islamic state,isis,isil,daesh,al-qaeda,al qaeda,al-qaida,taliban,
      hezbollah,hizbollah,hizbullah,hamas,boko haram,al-shabaab,al-shabab,houthi,pkk,warlord,tribesman,tribesmen,
      revolutionary,infiltrator,lone wolf,jihad,front`,
    state: `army,troop,soldier,military,force,government,regime,police,policeman,policemen,navy,air force,airforce,marine,
      commando,authority,ministry,command,brigade,administration,gendarme,serviceman,servicemen,state,
      guard,intelligence,ally,security force,defence,defense,general staff,leadership,parliament,federation,kingdom,republic,
      operation,campaign,intervention,air campaign,involvement,offensive,assault,junta,ruler,dictator`,
    bloc: 'coalition,alliance',
    tool: `jet,warplane,plane,aircraft,helicopter,drone,missile,rocket,shell,artillery,bomb,gunship,aviation,air power,
      airpower,pilot,tank,warship,submarine,mortar,gun,fighter jet,fighter plane,fighter bomber,fighter aircraft,bomber jet,
      bomber,munition,airplane,air,weapon,air strike,airstrike,strike,raid,air raid,bombing,bombardment,shelling,attack,
      barrel bomb,cluster bomb,mig,sukhoi,f-16`,
    person: `president,prime minister,minister,foreign minister,defence minister,defense minister,official,spokesman,
      spokeswoman,ambassador,envoy,commander,general,diplomat,leader,deputy,chief,secretary,counterpart,lawmaker,senator,
      king,premier,officer,adviser,delegation,foreign ministry,representative,centre,center`,
    civil: `civilian,people,city,town,village,refugee,citizen,child,children,journalist,media,newspaper,observatory,border,war,
      conflict,crisis,revolution,capital,province,coast,resident,family,woman,women,man,men,population,hospital,school,
      market,territory,soil,airspace,side,activist,doctor,peace,talk,settlement,economy,company,bank,athlete,player,team,
      student,tourist,national,red crescent,civil defence,civil defense,white helmet,network,human,monitor,agency,news,
      language,history,culture,food,oil,gas,neighbour,neighbor,interest,policy,ceasefire,truce,region,
      desert,countryside,christian,muslim,kurd,arab,dissident,exile,migrant,immigrant,patient,victim,base`,
  },
  fr: {
    armed: `rebelle,insurgé,combattant,djihadiste,jihadiste,terroriste,milice,milicien,séparatiste,opposition,kamikaze,
      extrémiste,islamiste,groupe armé,manifestant,assaillant,daech,état islamique,al-qaïda,hezbollah,hamas,taliban,opposant,kurde`,
    state: `armée,troupe,soldat,militaire,force,gouvernement,régime,police,marine,autorité,ministère,
      état,opération,campagne,intervention,offensive`,
    bloc: 'coalition,alliance',
    tool: 'avion,chasseur,hélicoptère,drone,missile,roquette,obus,artillerie,bombe,aviation,frappe,raid,bombardement,attaque',
    person:
      'président,premier ministre,ministre,porte-parole,ambassadeur,émissaire,général,diplomate,chef,responsable,allié',
    civil: `civil,peuple,ville,village,réfugié,citoyen,enfant,journaliste,média,observatoire,frontière,guerre,conflit,
      crise,révolution,capitale,province,côte,habitant,famille,femme,homme,population,hôpital,école,territoire,quartier,secteur,zone,partie,enclave,localité,rue`,
  },
  es: {
    armed: `rebelde,insurgente,combatiente,yihadista,terrorista,milicia,miliciano,separatista,oposición,opositor,suicida,
      extremista,islamista,grupo armado,manifestante,atacante,estado islámico,al qaeda,hezbolá,hamás,talibán,guerrilla,guerrillero,kurdo`,
    state: `ejército,tropa,soldado,militar,fuerza,gobierno,régimen,policía,marina,autoridad,ministerio,
      estado,operación,campaña,intervención,ofensiva`,
    bloc: 'coalición,alianza',
    tool: 'avión,caza,helicóptero,dron,misil,cohete,proyectil,artillería,bomba,aviación,ataque,bombardeo',
    person:
      'presidente,primer ministro,ministro,portavoz,embajador,enviado,general,diplomático,jefe,líder,aliado',
    civil: `civil,pueblo,ciudad,aldea,refugiado,ciudadano,niño,periodista,medio,observatorio,frontera,guerra,conflicto,
      crisis,revolución,capital,provincia,costa,habitante,familia,mujer,hombre,población,hospital,escuela,territorio,barrio,zona,sector,distrito,enclave,calle`,
  },
  ru: {
    armed: `боевик,повстанец,повстанцы,мятежник,террорист,джихадист,экстремист,исламист,ополченец,сепаратист,оппозиция,смертник,
      снайпер,вооруженная группировка,группировка,бандформирование,протестующий,демонстрант,талибан,хезболла,хамас,игил,иг,аль-каида,курд,курдский`,
    state: `армия,войско,солдат,военный,сила,вооруженный,правительство,режим,полиция,флот,вкс,ввс,минобороны,мид,власть,министерство,
      государство,операция,кампания,вмешательство,наступление`,
    bloc: 'коалиция,альянс',
    tool: 'самолет,самолёт,истребитель,бомбардировщик,вертолет,вертолёт,беспилотник,ракета,снаряд,артиллерия,бомба,авиация,удар,авиаудар,налет,бомбардировка,обстрел,атака',
    person:
      'президент,премьер,министр,представитель,посол,посланник,генерал,дипломат,глава,лидер,союзник',
    civil: `мирный,житель,народ,город,деревня,беженец,гражданин,ребенок,дети,журналист,СМИ,граница,война,конфликт,
      кризис,революция,столица,провинция,побережье,семья,женщина,население,больница,школа,территория,квартал,район,анклав,село,улица`,
  },
  ar: {
    armed: `المعارضة,الثوار,المتمردون,المتمردين,مسلحون,مسلحين,مسلحو,الإرهابيون,الإرهابيين,إرهابيون,إرهابيين,الجهاديون,الجهاديين,مقاتلو,مقاتلون,مقاتلي,
      الميليشيات,ميليشيا,فصائل,تنظيم,داعش,القاعدة,حزب الله,حماس,طالبان,الحوثيون,الحوثيين,انتحاري,كردي,كردية,الأكراد,أكراد`,
    state: 'الجيش,جيش,قوات,القوات,النظام,الحكومة,حكومة,الشرطة,سلاح الجو,وزارة,السلطات,عملية,حملة',
    bloc: 'التحالف,تحالف',
    tool: 'مقاتلة,المقاتلة,المقاتلات,طائرة,الطائرة,طائرات,الطائرات,طيران,الطيران,مقاتلات,مروحيات,المروحيات,صواريخ,مدفعية,قنابل,براميل,غارات,غارة,قصف,ضربات',
    person: 'الرئيس,رئيس,وزير,المتحدث,سفير,مبعوث,قائد,مسؤول,مسؤولون',
    civil:
      'المدنيين,مدنيين,مدنيون,الشعب,مدينة,قرية,اللاجئين,أطفال,صحفي,الإعلام,المرصد,الحدود,حدود,الحرب,الأزمة,الثورة,محافظة,سكان,عائلة,نساء,مستشفى,مدرسة,حي,أحياء,منطقة,مناطق,بلدة',
  },
  tr: {
    armed: `isyancı,muhalif,muhalefet,militan,terörist,cihatçı,direnişçi,milis,ayrılıkçı,savaşçı,intihar bombacısı,aşırılıkçı,
      göstericiler,gösterici,kürt,kürtler,işid,deaş,el kaide,hizbullah,hamas,taliban,pkk,ypg`,
    state:
      'ordu,asker,askeri,kuvvet,güç,güçleri,hükümet,rejim,polis,donanma,hava kuvvetleri,bakanlık,bakanlığı,devlet,operasyon,harekat,müdahale',
    bloc: 'koalisyon,koalisyonu,ittifak',
    tool: 'savaş uçağı,savaş uçakları,bombardıman uçağı,savaş helikopteri,savaş gemisi,uçak,uçağı,jet,helikopter,iha,füze,roket,top,topçu,bomba,hava saldırısı,saldırı,bombardıman',
    person:
      'cumhurbaşkanı,başkan,başbakan,bakan,bakanı,sözcü,büyükelçi,temsilci,general,diplomat,lider',
    civil:
      'sivil,halk,şehir,kent,köy,mülteci,vatandaş,çocuk,gazeteci,medya,gözlemevi,sınır,savaş,çatışma,kriz,devrim,başkent,il,aile,kadın,nüfus,hastane,okul,toprak,mevzi,mevzileri,konvoy,kamp,kampı,üs,üssü,karargâh,depo,deposu,iç savaş,mahalle,mahallesi,bölge,semt',
  },
};
