/** Given names that are common where the ten languages are spoken: who bears one is a person. */
// biome-ignore format: a list
const list = `
aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alejandro alex alexander alexandra alexei alfonso alfred ali alice
alicia alison allen amanda amy ana anastasia andre andrea andreas andrei andres andrew andrzej andy angela angelina anita ann anna anne
annie anthony antonio anton antonia anwar arnold arthur ashley audrey ayşe aleksandr aleksey barack barbara barry bashar beata beatriz ben
benjamin bernard bernie beth betty bill billy bob bobby boris brad bradley brandon brenda brian britney bruce bryan carl
carla carlo carlos carmen carol caroline carrie catherine cecilia celine charlene charles charlie cheryl chris christian
christina christine christopher chuck cindy claire claude claudia clarence colin condoleezza connor corey courtney craig cristina cynthia dan
dana daniel daniela danny david dean deborah debbie denis denise dennis derek diana diane diego dmitri dmitry dolores donald donna
doris dorothy doug douglas dwayne eddie edith eduardo edward edwin eileen elaine eleanor elena elizabeth ellen elon elton elvis emily emma
emmanuel enrique eric erica erik erin ernest ethan eugene eva evelyn fatma fatima felix felipe fernando fidel frances francesca
francesco francis francisco françois frank franklin franz fred frederick friedrich gabriel gabriela gary gavin george gerald gérard gerhard
giorgia giovanni giulia giuseppe gisele glenn gloria gordon greg gregory guillermo hannah hans harold harry hasan hassan heather
hector heidi helen helmut henri henry herbert hillary horst howard hugo hussein ian ibrahim igor ilhan ines ingrid irene irina isaac isabel ivan
ivanka jack jackie jacob jacques jair jake james jamie jan jane janet jared jason javier jay jean jeanne jeff jeffrey jennifer jens jeremy jerome
jerry jesse jessica jill jim jimmy joan joanna joe joel johannes john johnny jonathan jordi jorge joseph josé jose josef joshua josh joão
juan judith judy julia julian julie juliette jürgen justin kamala karen karl katarzyna kate katherine kathleen kathy katie kanye keith kellyanne
ken kenneth kevin khalid kim kirsten klaus kristen kurt kyle larry laura lauren laurent lebron lee leila leonard leonardo leslie lewis liam
linda lindsay lindsey lisa loretta louis louise luca lucas lucia luigi luis luiz lukas luke lula mahmoud malcolm malia manuel marc marcel marco
marcos marcus margaret maria maría marie marilyn marina marine mario marion marjorie mark markus martha martin marty mary mateusz matt matteo
matthew maureen maurice megan mehmet meghan melania melissa meryl michael michel michelle miguel mike mikhail miriam mitch mitt mohamed
mohammad mohammed molly monica morgan moritz muhammad muammar mustafa nadia nancy naomi narendra natalia natalie natasha neil nelson nicolas nicole
nicholas nigel nikita nikki nicolás noam norman olaf oleg olga oliver olivia omar oprah oscar osama otto pablo pamela patricia
patrick paul paula paulo pedro penelope peter phil philip philippe phyllis pierre piotr priscilla rachel rafael ralph ramón randy raul raymond rebecca
recep renata ricardo richard rick ricky rob robert roberto robin rodrigo roger roland ron ronald rosa rosie roy rudy rupert russell
ruth ryan saddam salman sally salvador sam samantha samuel sandra sara sarah sasha scott sean sebastian serena sergei sergey sergio shannon sharon
sheila shirley silvio silvia simon sofia sonia sophie spencer stacey stefan stella stephanie stephen steve steven stuart
susan suzanne sven sylvia ted teresa terry theodore theresa thomas tiffany tim timothy tina todd tom tommy tony tracy tucker tyler ulrich
ursula valentina valerie vanessa vera vernon veronica victor vincent viktor vladimir volodymyr walter wanda warren wayne wendy werner
whitney whoopi wilhelm willem william willie winston wolfgang xavier xi yasser yevgeny yulia yuri yusuf yves zachary zoe
александр александра алексей анастасия анатолий андрей андрій анна антон артем борис вадим валентина валерий василий виктор виталий віктор
владимир володимир вячеслав галина геннадий георгий григорий дарья денис дмитрий дмитро евгений екатерина елена жанна иван ирина
игорь ігор іван константин ксения лариса леонид людмила максим мария марина михаил михайло наталья наталия нина николай микола никита
оксана олег олександр олексій ольга павел павло пётр петр петро роман руслан светлана семён сергей сергій степан тарас татьяна федор юлия
юлія юрий юрій яна ярослав
`;

const names = new Set(list.trim().split(/\s+/));

/** Whether a word is a given name that many people bear. */
export const isGivenName = (word: string): boolean => names.has(word.toLowerCase());
