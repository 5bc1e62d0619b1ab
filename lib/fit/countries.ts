/**
 * All countries of the world as an English text names them: ISO 3166 code, names beside the one of
 * Intl.DisplayNames, adjectives and demonyms, and what stands for the government: capital, seat.
 * Words are lower-cased; those that are other words in small letters ("us", "polish", "turkey") are
 * told by their capitals where they are looked up.
 */
export const countries = `
AF|afghanistan|afghan,afghans|kabul
AL|albania|albanian,albanians|tirana
DZ|algeria|algerian,algerians|algiers
AD|andorra|andorran|
AO|angola|angolan,angolans|luanda
AG|antigua and barbuda|antiguan|
AR|argentina|argentine,argentinian,argentines|buenos aires
AM|armenia|armenian,armenians|yerevan
AU|australia|australian,australians|canberra
AT|austria|austrian,austrians|vienna
AZ|azerbaijan|azerbaijani,azeri,azerbaijanis,azeris|baku
BS|bahamas|bahamian|nassau
BH|bahrain|bahraini,bahrainis|manama
BD|bangladesh|bangladeshi,bangladeshis|dhaka
BB|barbados|barbadian|bridgetown
BY|belarus|belarusian,belarusians,belarussian|minsk
BE|belgium|belgian,belgians|
BZ|belize|belizean|belmopan
BJ|benin|beninese|
BT|bhutan|bhutanese|thimphu
BO|bolivia|bolivian,bolivians|la paz
BA|bosnia,bosnia and herzegovina,bosnia-herzegovina|bosnian,bosnians|sarajevo
BW|botswana|botswanan|gaborone
BR|brazil|brazilian,brazilians|brasilia
BN|brunei|bruneian|
BG|bulgaria|bulgarian,bulgarians|sofia
BF|burkina faso|burkinabe|ouagadougou
BI|burundi|burundian,burundians|bujumbura
KH|cambodia|cambodian,cambodians|phnom penh
CM|cameroon|cameroonian,cameroonians|yaounde
CA|canada|canadian,canadians|ottawa
CV|cape verde,cabo verde|cape verdean|
CF|central african republic|central african|bangui
TD|chad|chadian,chadians|n'djamena
CL|chile|chilean,chileans|santiago
CN|china,people's republic of china,prc|chinese|beijing
CO|colombia|colombian,colombians|bogota
KM|comoros|comoran|
CG|republic of the congo,congo-brazzaville|congolese|brazzaville
CD|congo,democratic republic of congo,democratic republic of the congo,drc|congolese|kinshasa
CR|costa rica|costa rican,costa ricans|
CI|ivory coast,cote d'ivoire|ivorian,ivorians|abidjan
HR|croatia|croatian,croatians,croat,croats|zagreb
CU|cuba|cuban,cubans|havana
CY|cyprus|cypriot,cypriots|nicosia
CZ|czech republic,czechia|czech,czechs|prague
DK|denmark|danish,danes|copenhagen
DJ|djibouti|djiboutian|
DM|dominica||
DO|dominican republic|dominican,dominicans|santo domingo
EC|ecuador|ecuadorian,ecuadorean,ecuadorians|quito
EG|egypt|egyptian,egyptians|cairo
SV|el salvador|salvadoran,salvadorans|
GQ|equatorial guinea|equatoguinean|malabo
ER|eritrea|eritrean,eritreans|asmara
EE|estonia|estonian,estonians|tallinn
SZ|eswatini,swaziland|swazi|mbabane
ET|ethiopia|ethiopian,ethiopians|addis ababa
FJ|fiji|fijian,fijians|suva
FI|finland|finnish,finns|helsinki
FR|france|french,frenchmen|paris,elysee
GA|gabon|gabonese|libreville
GM|gambia,the gambia|gambian,gambians|banjul
GE|georgia|georgian,georgians|tbilisi
DE|germany|german,germans|berlin,bundeswehr
GH|ghana|ghanaian,ghanaians|accra
GR|greece|greek,greeks|athens
GD|grenada|grenadian|
GT|guatemala|guatemalan,guatemalans|guatemala city
GN|guinea|guinean,guineans|conakry
GW|guinea-bissau||bissau
GY|guyana|guyanese|georgetown
HT|haiti|haitian,haitians|port-au-prince
HN|honduras|honduran,hondurans|tegucigalpa
HU|hungary|hungarian,hungarians|budapest
IS|iceland|icelandic,icelanders|reykjavik
IN|india|indian,indians|new delhi,delhi
ID|indonesia|indonesian,indonesians|jakarta
IR|iran,islamic republic of iran|iranian,iranians|tehran,teheran
IQ|iraq|iraqi,iraqis|baghdad
IE|ireland|irish|dublin
IL|israel|israeli,israelis|jerusalem,tel aviv,idf
IT|italy|italian,italians|rome
JM|jamaica|jamaican,jamaicans|kingston
JP|japan|japanese|tokyo
JO|jordan|jordanian,jordanians|amman
KZ|kazakhstan|kazakh,kazakhs,kazakhstani|astana
KE|kenya|kenyan,kenyans|nairobi
KI|kiribati||
KP|north korea,dprk|north korean,north koreans|pyongyang
KR|south korea|south korean,south koreans|seoul
KW|kuwait|kuwaiti,kuwaitis|kuwait city
KG|kyrgyzstan|kyrgyz|bishkek
LA|laos|laotian,lao|vientiane
LV|latvia|latvian,latvians|riga
LB|lebanon|lebanese|beirut
LS|lesotho|basotho|maseru
LR|liberia|liberian,liberians|monrovia
LY|libya|libyan,libyans|tripoli
LI|liechtenstein||vaduz
LT|lithuania|lithuanian,lithuanians|vilnius
LU|luxembourg|luxembourgish|
MG|madagascar|malagasy|antananarivo
MW|malawi|malawian,malawians|lilongwe
MY|malaysia|malaysian,malaysians|kuala lumpur
MV|maldives|maldivian|
ML|mali|malian,malians|bamako
MT|malta|maltese|valletta
MH|marshall islands|marshallese|
MR|mauritania|mauritanian,mauritanians|nouakchott
MU|mauritius|mauritian|port louis
MX|mexico|mexican,mexicans|mexico city
FM|micronesia|micronesian|
MD|moldova|moldovan,moldovans|chisinau
MC|monaco|monegasque|
MN|mongolia|mongolian,mongolians|ulan bator
ME|montenegro|montenegrin,montenegrins|podgorica
MA|morocco|moroccan,moroccans|rabat
MZ|mozambique|mozambican,mozambicans|maputo
MM|myanmar,burma|burmese|naypyidaw,yangon
NA|namibia|namibian,namibians|windhoek
NR|nauru|nauruan|
NP|nepal|nepalese,nepali|kathmandu
NL|netherlands,holland|dutch|the hague,amsterdam
NZ|new zealand|new zealander,new zealanders|wellington
NI|nicaragua|nicaraguan,nicaraguans|managua
NE|niger|nigerien|niamey
NG|nigeria|nigerian,nigerians|abuja
MK|macedonia,north macedonia|macedonian,macedonians|skopje
NO|norway|norwegian,norwegians|oslo
OM|oman|omani,omanis|muscat
PK|pakistan|pakistani,pakistanis|islamabad
PW|palau|palauan|
PS|palestine|palestinian,palestinians|ramallah
PA|panama|panamanian,panamanians|panama city
PG|papua new guinea||port moresby
PY|paraguay|paraguayan,paraguayans|asuncion
PE|peru|peruvian,peruvians|lima
PH|philippines|philippine,filipino,filipinos|manila
PL|poland|polish,poles|warsaw
PT|portugal|portuguese|lisbon
QA|qatar|qatari,qataris|doha
RO|romania|romanian,romanians|bucharest
RU|russia,russian federation|russian,russians|moscow,kremlin
RW|rwanda|rwandan,rwandans|kigali
KN|saint kitts and nevis||
LC|saint lucia||
VC|saint vincent and the grenadines||
WS|samoa|samoan,samoans|
SM|san marino||
ST|sao tome and principe||
SA|saudi arabia|saudi,saudis,saudi arabian|riyadh
SN|senegal|senegalese|dakar
RS|serbia|serbian,serbians,serb,serbs|belgrade
SC|seychelles||
SL|sierra leone|sierra leonean,sierra leoneans|freetown
SG|singapore|singaporean,singaporeans|
SK|slovakia|slovak,slovaks,slovakian|bratislava
SI|slovenia|slovenian,slovenians,slovene|ljubljana
SB|solomon islands||honiara
SO|somalia|somali,somalis|mogadishu
ZA|south africa|south african,south africans|pretoria
SS|south sudan|south sudanese|juba
ES|spain|spanish,spaniards|madrid
LK|sri lanka|sri lankan,sri lankans|colombo
SD|sudan|sudanese|khartoum
SR|suriname|surinamese|paramaribo
SE|sweden|swedish,swedes|stockholm
CH|switzerland|swiss|bern
SY|syria,syrian arab republic|syrian,syrians|damascus
TW|taiwan|taiwanese|taipei
TJ|tajikistan|tajik,tajiks|dushanbe
TZ|tanzania|tanzanian,tanzanians|dodoma
TH|thailand|thai,thais|bangkok
TL|east timor,timor-leste|timorese|dili
TG|togo|togolese|lome
TO|tonga|tongan,tongans|
TT|trinidad and tobago|trinidadian|
TN|tunisia|tunisian,tunisians|tunis
TR|turkey,türkiye,turkiye|turkish,turks|ankara
TM|turkmenistan|turkmen|ashgabat
TV|tuvalu||
UG|uganda|ugandan,ugandans|kampala
UA|ukraine|ukrainian,ukrainians|kyiv,kiev
AE|united arab emirates,uae,emirates|emirati,emiratis|abu dhabi
GB|united kingdom,uk,britain,great britain,england,scotland,wales|british,britons,english,scottish,welsh|london,downing street,whitehall
US|united states,united states of america,us,usa,america|american,americans|washington,pentagon,white house
UY|uruguay|uruguayan,uruguayans|montevideo
UZ|uzbekistan|uzbek,uzbeks|tashkent
VU|vanuatu||
VA|vatican,holy see||
VE|venezuela|venezuelan,venezuelans|caracas
VN|vietnam|vietnamese|hanoi
XK|kosovo|kosovar,kosovars,kosovan|pristina
YE|yemen|yemeni,yemenis|sanaa,sana'a
ZM|zambia|zambian,zambians|lusaka
ZW|zimbabwe|zimbabwean,zimbabweans|harare
`;

/** Places that news names without their country: regions and large towns by the country's code. */
export const placesByCountry = `
AF kandahar,kunduz,helmand,jalalabad,herat
AZ nagorno-karabakh
CN xinjiang,tibet,hong kong,shanghai
EG sinai,alexandria
GE abkhazia,south ossetia
IN kashmir,mumbai
IQ mosul,fallujah,ramadi,tikrit,basra,kirkuk,anbar,erbil,sinjar
IR isfahan,natanz
IL haifa
LB tripoli of lebanon,baalbek
LY benghazi,misrata,sirte,derna
ML timbuktu,gao,kidal
NG maiduguri,borno
PK peshawar,karachi,lahore,waziristan,quetta
PS gaza,gaza strip,west bank,rafah,khan younis,hebron,jenin
RU chechnya,grozny,dagestan,st petersburg
SD darfur,el fasher
SO kismayo
TR istanbul,diyarbakir,izmir,gaziantep,kilis
UA crimea,donbas,donbass,donetsk,luhansk,lugansk,mariupol,kharkiv,kharkov,odesa,odessa,lviv,kherson,zaporizhzhia,bucha
GB manchester,birmingham
US new york,california,texas,florida,chicago,los angeles,guantanamo
YE aden,hodeidah,hodeida,taiz,saada,marib
`;
