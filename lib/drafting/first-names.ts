/** Whether a first name is a woman's or a man's as a rule, where news in English is written. */

const women = new Set(
  `abby ada agnes alexis alma amelia antonia ariana ava becky bonita candice carrie cassandra cecile cecilia chloe daisy daphne deb dee delia edith edna effie elsa estelle etta eunice evelyn faith faye felicia fiona flora fran frankie ginger ginny goldie hattie hazel henrietta hilda imogen inez ingrid iva jan janelle janette jeannie jo jocelyn kamala kari katharine kathie katy kitty kristi krystal lara lena leona leticia lillian liza lola loretta lorraine louisa luisa luz mabel mae maisie marcy margie margo marianne maribel marissa marjorie mattie maxine mercedes merle mindy miranda mona muriel nadia nanette nell nellie nichole odessa opal patsy patti pearl penny petra priscilla ramona regina roxanne ruby sadie selena serena shari sherri sienna sonja susana tabitha tara thelma toni tonya trisha trudy velma viola violet wilma winifred yvette abigail alice alicia alison allison amanda amber amy ana andrea angela angelina anita ann anna anne annie april ashley
aung barbara beatrice betsy betty beverly bonnie brenda brittany camille carla carly carmen carol caroline carolyn catherine
cathy celine charlotte chelsea cheryl christina christine cindy claire claudia colleen condoleezza connie courtney crystal cynthia
danielle dawn deborah debbie debra denise diana diane dianne dina dolores donna dorothy eileen elaine eleanor elena elisabeth
elizabeth ella ellen emily emma erica erin esther eva evelyn fatima fiona florence frances gabrielle gail georgia gina gloria
grace greta gwen hannah harriet heather heidi helen hillary hope huma ida ilana irene iris isabel ivanka jackie jacqueline jane
janet janice jasmine jean jeanne jen jennifer jenny jessica jill joan joanna joanne jodi joni josephine joyce juanita judith judy
julia julie june kamala karen kate katherine kathleen kathryn kathy katie katrina kayla kelli kellyanne kim kimberly kirsten kristen
kristin laura lauren leah leila leslie lily linda lindsay lisa liz lois loretta lori louise lucia lucy lupe lydia lynn maggie
mandy marcia margaret maria marie marilyn marine marion marjorie marla martha mary maureen meg megan meghan melania melanie
melissa michele michelle mika mildred miriam molly monica nancy naomi natalia natalie natasha nicole nina nora norma olga olivia
pam pamela patricia patty paula pauline peggy phyllis rachel rebecca renee rhonda rita roberta robin rosa rose ruth sally samantha
sandra sara sarah shannon sharon sheila shelly sherry shirley silvia sofia sonia sophia sophie stacy stella stephanie susan
susanna susie suzanne svetlana sylvia tamara tammy tanya teresa theresa tiffany tina tracy ursula valerie vanessa vera veronica
vicky victoria virginia vivian wanda wendy whitney yolanda yvonne zoe`.split(/\s+/u),
);
const men = new Set(
  `milton marty devin hank vince vern vernon wilbur dwight ernie gus hal hans harvey ira jerrold judd kendrick lamar leroy lyle lou manny mel merrick ned pat perry randall rodrigo roscoe salvatore sheldon sherrod shane sidney spiro sterling stewart tad tod trevor wally whit winston yousef zbigniew ammon art barney beto bret burt chase cliff clyde cole conrad cornel cyrus damian darin desmond dominick donovan earnest emilio wendell elon aaron abdul abraham adam ahmed al alan albert alec alejandro alex alexander alfred ali allen alvin andre andrew andy angel anthony antonio
ari arnold arthur austin barack barry bashar ben benjamin bernard bernie bill billy bob bobby boris brad bradley brandon brendan brent brett
brian bruce bryan caleb calvin carl carlos cesar chad charles charlie chip chris christian christopher chuck clarence clark clint
clinton cody colin cory corey craig curt curtis dale damon dan daniel danny darren darrell dave david dean dennis derek
dick dmitri dmitry dominic don donald doug douglas drew duncan dwayne dwight earl ed eddie edgar edmund eduardo edward edwin eli elliott emmanuel enrique
eric erik ernest ethan eugene evan felipe felix fernando francis francisco francois frank franklin fred frederick gabriel gary gene
geoff geoffrey george gerald gerard gilbert glen glenn gordon graham greg gregory guy harold harry hassan hector henry herbert herman howard
hugh ian ibrahim igor ignacio isaac ivan jack jacob jake jamal james jamie jared jason javier jay jeb jeff jeffrey jeremy jerome jerry jesse jesus
jim jimmy joaquin joe joel john johnny jonathan jorge jose joseph josh joshua juan julian julio justin karl keith ken kenneth kevin khizr khalid kurt kyle lance larry laurence lawrence lee len leo leon leonard leonardo lindsey lloyd louis lucas luis luke luther malcolm marc marco marcus mario mark martin marvin
matt matthew maurice max michael miguel mike mikhail mitch mitt mohamed mohammed mohammad morgan moses muhammad nathan nathaniel neil nicholas nick nicolas nigel norman oliver omar oscar otto owen pablo patrick paul pedro pete peter phil philip phillip pierre preet rafael ralph ramon rand randy raul ray
raymond recep reginald reince rene rex ricardo richard rick ricky rob robby robert roberto rod rodney rodrigo roger roland ron ronald roy ruben rudolph rudy russell ryan sam samuel saul scott sean sebastian sergei sergey seth shawn sid simon spencer stan stanley stefan stephen steve steven stuart ted
terrence terry theodore thomas tim timothy todd tom tommy tony travis trent trey trevor troy tyler victor viktor vincent vladimir wade wallace walter warren wayne wesley will william willie wolf xavier yusuf zach zachary`.split(
    /\s+/u,
  ),
);

export type Gender = 'he' | 'she';

/** Whether a word is a first name that news in English often has. */
export const isFirstName = (word: string): boolean =>
  women.has(word.toLowerCase()) || men.has(word.toLowerCase());

/** @param name a whole name, its first word first */
export function genderOfName(name: string): Gender | null {
  const [first = '', ...rest] = name.toLowerCase().split(' ');
  if (rest.length === 0) return null;
  if (women.has(first)) return 'she';
  return men.has(first) ? 'he' : null;
}
