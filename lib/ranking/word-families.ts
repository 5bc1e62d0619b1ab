/**
 * English words that reports of conflict and politics use for nearly the same thing, a family a
 * line; a word may stand in several. A phrase, joined by "_", is one word: "air strikes" is no
 * "air", and "war crimes" no "war". They are no synonyms: "blame" and "fault" answer for
 * "responsible" here, since a sentence with the one is often about a question with the other.
 * Written from general knowledge of such reports, from what stood near these words in GloVe's
 * vectors, and from the errors on the development sets of bench/eval.
 */
export const wordFamilies = `
air_strike airstrike air_raid air_attack from_the_air airpower strike struck hit raid bomb bombing bomber bombard bombardment warplane jet sortie pilot aircraft airplane plane helicopter gunship squadron aviation fly flight flew flown stricken airfield
shell shelling artillery mortar rocket gun howitzer cannon tank grenade gunfire barrage missile fire fire_on open_fire projectile launcher heavy_weapon shot shoot
civilian noncombatant non_combatant bystander passerby inhabitant resident population people woman women child children baby mother innocent family ordinary villager refugee casualty victim citizen elderly man men
civilian hospital clinic school kindergarten mosque church bazaar bakery shop market house home residential apartment flat neighbourhood neighborhood suburb quarter district village town worship place_of_worship building maternity ward
kill death dead die casualty victim toll wound injure maim massacre slaughter bloodshed life lives cost_the_lives lose_life lost_life died dying lives_lost fatal fatality murder slay slain bereave
evidence proof prove proven unproven fact confirm confirmation verify corroborate substantiate unsubstantiated documentation credible satellite record footage video photograph log witness eyewitness trace investigate investigation finding demonstrate doubt convince photo image testimony testify proved evident verifiable backed_up
accuse accusation allegation allege charge claim assertion denounce reproach complaint insinuation insinuate
ceasefire cease_fire truce cessation cessation_of_hostilities hostility hostilities armistice lull calm deal pact agreement respite quiet
agree agreement agreed deal pact sign signed strike_a_deal struck_a_deal
talk talks negotiation negotiate negotiator peace dialogue mediator mediate mediation delegation delegate settlement consultation negotiating_table discussion consult compromise sit_down sat_down negotiating
responsible responsibility blame to_blame fault at_fault guilt guilty culpable culprit accountable liable answer_for cause caused
deteriorate deterioration worsen worse worst crisis catastrophe disaster degradation situation plight tragedy suffer suffering calamity turmoil chaos devastation dire desperate emergency exacerbate aggravate hardship unbearable downturn
undermine weaken harm damage poison sabotage derail wreck hinder hamper impede thwart scuttle torpedo obstruct disrupt spoil destroy ruin jeopardize jeopardise destabilise destabilize erode cripple complicate impair sour
risk at_risk endanger threaten threat jeopardise jeopardize jeopardy peril danger in_danger fragile collapse fall_apart fell_apart fallen_apart unravel wreck sabotage end_of imperil precarious shaky brink in_jeopardy unravelling
support back backing prop prop_up shore shore_up bolster sustain keep_in_power save rescue help aid assist assistance stand_behind stood_behind stand_by stood_by side_with sponsor patron protect protection in_support_of upheld uphold keep_afloat kept_in_power
government regime power ruler president leader administration dictator dictatorship strongman
purpose aim aimed goal objective reason intent intention motive sake interest point in_order_to meant intended design object sought seek
terrorist terrorism jihadist jihad extremist extremism militant radical islamist fundamentalist hardline qaeda qaida isis isil daesh islamic_state caliphate
rebel fighter insurgent insurgency militant gunman gunmen guerrilla combatant militia paramilitary faction opposition group armed_group moderate
tie tied link linked affiliate affiliation ally alliance allied cooperate cooperation collaborate collaboration connection partner network hand_in_hand side_by_side shoulder_to_shoulder together_with join joined alongside loyal loyalty contact relationship collude collusion entwined intertwined lump_together lumped_together common_cause
break broke broken break_with broke_with break_off broke_off break_away split separate separation distance dissociate sever cut_ties part_ways part_company disown renounce turn_away quit broken_with severed distanced
storm storming assault offensive attack advance push capture recapture seize retake onslaught invasion invade conquer overrun overran incursion encircle ground_attack by_force mass massing
plan plans intend intention prepare preparation scheme ready readiness
response respond answer in_answer_to retaliate retaliation reprisal revenge reply react reaction counter provoke provocation responded retaliatory fight_back fought_back fire_back provoked unprovoked
request ask asked appeal call_on call_for offer proposal propose invite invitation plea letter petition sought seek
unanswered no_answer no_reply without_an_answer without_a_reply silence silent ignore unheeded rebuff reject refuse refusal turn_down brush_aside deaf deaf_ears ignored hear_nothing heard_nothing
border frontier boundary
cross crossed slip slip_through infiltrate infiltration enter pass pass_through get_through flow stream pour smuggle smuggler smuggling come_and_go came_and_went
unhindered unimpeded unchecked unhampered freely free porous open
checkpoint corridor humanitarian_corridor passage safe_passage crossing exit gate way_out ways_out route escape_route way_through
leave left get_out escape flee fled evacuate evacuation evacuee depart exodus leaving exodus_from
control hold held dominate dominance rule run command occupy occupation seize in_the_hands_of in_hand under_control stronghold hand govern administer in_charge in_charge_of fell_to fall_to
east eastern
west western
north northern
south southern
attention pay_attention heed notice take_notice took_notice ignore overlook look_away look_the_other_way blind_eye turn_a_blind_eye close_its_eyes silent silence blind disregard neglect unnoticed indifferent indifference unconcerned shrug_off turn_away look_elsewhere
law lawyer international_law law_of_war rules_of_war legal legality lawful legitimate legitimacy illegal illegally unlawful convention charter treaty obey comply compliance violate violation breach outlaw outlawed prohibit prohibition forbidden statute legislation geneva_convention un_charter united_nations_charter forbade forbid
war_crime war_criminal crime crime_against_humanity atrocity prosecute prosecutor tribunal court trial criminal perpetrator convict conviction genocide justice the_hague hague
weapon arms munition ammunition
only solely exclusively merely nobody nobody_else nothing nothing_but none no_one no_one_else else alone
information inform report publish publication account
non_governmental_organisation non_governmental_organization non_governmental ngo nongovernmental nonprofit non_profit charity aid_group aid_agency aid_organisation aid_organization aid_worker relief_group relief_agency relief_organisation human_right human_right_group right_group human_right_watch monitoring_group watchdog activist advocacy humanitarian organisation organization relief
untrue not_true false falsehood lie fabricate fabrication invent invention fake hoax bogus phoney concoct make_up made_up fiction rumour rumor unfounded groundless baseless misinformation disinformation mislead misled misleading deceive lied lying inaccurate deception fairy_tale myth nonsense refute
open openly openness transparent transparency public publicly publish publication secret secrecy secretive conceal hide hidden reveal disclose disclosure briefing inform accountability account list hid accountable withhold withheld in_the_dark in_secret publicise publicize
together joint jointly coordinate coordination cooperation consultation common in_common cooperate combine combined work_together
target site facility location position object coordinates
go_on went_on going_on carry_on carried_on keep_on keep_up press_on continue continuation further persist resume keep stop cease end halt until go_ahead went_ahead wind_down winding_down proceed ongoing remain kept_on gone_on goes_on
military_action fighting fight fought combat battle clash campaign operation intervention offensive attack assault war_effort warfare
allow permit let leave_room left_room room enable tolerate exempt exemption exclude free_hand
apply applies cover include inclusion exclude exempt exemption extend bind spare subject_to valid_for protect protection leave_alone left_alone
achieve achievement fulfil fulfill accomplish accomplished complete completion attain success successful succeed mission job task goal objective finish result mission_accomplished progress realise realize aim
set_up establish establishment open create install built build
media press newspaper paper journalist reporter correspondent editor columnist commentator broadcaster television channel outlet headline magazine news writer cameraman photographer publisher presenter press_agency news_agency
distort distortion misrepresent twist smear campaign propaganda slander discredit demonise demonize manipulate manipulation exaggerate vilify misinformation deception tarnish incite defame denigrate blacken false_picture paint_a_false_picture information_war disinformation
foreign abroad international overseas outside
omit leave_out left_out ignore silent pass_over passed_over gloss_over play_down played_down report coverage cover unreported underreport mention unmentioned omission hush forget forgotten say_nothing fail_to_report fail_to_mention
impartial impartiality neutral neutrality objective objectivity bias biased partial side partisan fair unfair fairness even_handed one_sided prejudice balanced honest integrity double_standard take_side took_side taken_side above_the_fray
condition precondition demand ultimatum term insist insistence requirement require
hold_up held_up hold_back held_back put_off break_off broke_off broken_off breaking_off call_off called_off break_up broke_up broken_up break_down broke_down broken_down block stall delay obstruct prevent suspend suspension pause interrupt adjourn postpone breakdown collapse fail failure setback slippage slow deadlock stalemate impasse hamper hinder impede sabotage derail wreck torpedo undermine
regroup rearm reinforce reinforcement recover replenish resupply strengthen breathing_space recuperate restock gain_time buy_time lick_wound fresh_forces play_for_time playing_for_time
tactic trick ploy diplomacy manoeuvre maneuver strategy trickery duplicity game
withdraw withdrawal pullout pull_out drawdown withdrew withdrawn scale_back reduce reduction draw_down bring_home brought_home
russia russian moscow kremlin
turkey turkish ankara
america american washington pentagon
britain british london
france french paris
syria syrian damascus
iran iranian tehran
israel israeli jerusalem
germany german berlin
china chinese beijing
ukraine ukrainian kyiv kiev
iraq iraqi baghdad
saudi riyadh
egypt egyptian cairo
military army troop troops soldier serviceman force forces servicemen
role involvement
coalition ally allies allied partner
country nation state
spread circulate publish
define determine identify select
foreign_minister foreign_ministry
prime_minister
`;
