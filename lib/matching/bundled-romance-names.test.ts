/** Names of the bundled corpus as French and Spanish newspapers write them. */
import { checkNames } from './fixtures/bundled-names.ts';

checkNames('syria', [
  [['En Siria, la guerra siria', 'GUERRA SIRIA'], 'Siria'],
  [['La oposición Siria']],
]);

checkNames('damascus', [
  [['En Syrie, à Damas'], 'Damas'],
  [['Siria', 'Damas y caballeros, DAMAS, un damasco maduro']],
  [['En Siria, en Damasco'], 'Damasco'],
]);

checkNames('palmyra', [
  [['La cité de Palmyre, en Syrie'], 'Palmyre'],
  [['La ciudad de Palmira, en Siria'], 'Palmira'],
  [['Palmira Silva nació en Colombia.', 'Le zoo de La Palmyre, la Syrie']],
]);

checkNames('raqqa', [
  [['Raqa, en Siria'], 'Raqa'],
  [['Raqqa, en Syrie'], 'Raqqa'],
]);
checkNames('iran', [
  [['Siria', 'Los niños irán a Irán.'], 'Irán'],
  [['En Syrie et en Iran'], 'Iran'],
]);
checkNames('france', [
  [['La France et la Syrie, Air France'], 'France'],
  [['Francia y Siria'], 'Francia'],
]);

checkNames('united-states', [
  [['EE. UU. y EEUU en Siria'], 'EE. UU', 'EEUU'],
  [['La Syrie, selon Washington.'], 'Washington'],
  [['Siria', 'Llegó a Washington desde Lima.']],
]);

checkNames('white-house', [
  [['Barack Obama, à la Maison-Blanche'], 'Maison-Blanche'],
  [['El presidente, en la Casa Blanca', 'una casa blanca'], 'Casa Blanca'],
]);

checkNames('united-nations', [
  [['L’ONU et la Syrie'], 'ONU'],
  [['La ONU y Siria'], 'ONU'],
  [['ONU GÖRDÜK', 'onu gördük']],
]);

checkNames('security-council', [
  [['L’ONU', 'Le Conseil de sécurité s’est réuni.'], 'Conseil de sécurité'],
  [['La ONU', 'El Consejo de Seguridad se reunió.'], 'Consejo de Seguridad'],
  [['La ONU', 'el Consejo de Seguridad Nuclear y el Consejo de Seguridad de Rusia']],
  [['L’ONU', 'le Conseil de sécurité russe']],
]);

checkNames('russia', [
  [['Moscou dément avoir frappé en Syrie.'], 'Moscou'],
  [['Moscú niega los bombardeos en Siria.'], 'Moscú'],
  [['En Syrie', 'Il vit à Moscou.', 'Siria', 'Viajó a Moscú.']],
  [['Le Dynamo a gagné à Moscou.']],
]);

checkNames('russian-aerospace-forces', [
  [['Des avions russes ont frappé Alep.'], 'avions russes'],
  [['Los cazas rusos en Siria'], 'cazas rusos'],
  [['Des avions russes en Ukraine et en Syrie']],
]);

checkNames('russian-operation-in-syria', [
  [['Les frappes russes sur Alep'], 'frappes russes'],
  [['Los bombardeos rusos en Alepo'], 'bombardeos rusos'],
  [['l’intervention russe en Syrie'], 'intervention russe en Syrie'],
  [['la intervención rusa en Siria'], 'intervención rusa en Siria'],
]);

checkNames('syrian-army', [
  [['L’armée syrienne et les forces du régime'], 'armée syrienne', 'forces du régime'],
  [['El Ejército sirio'], 'Ejército sirio'],
  [['El Ejército Sirio Libre; l’Armée syrienne libre']],
]);

checkNames('syrian-government', [
  [['Le régime syrien'], 'régime syrien'],
  [['El Gobierno sirio'], 'Gobierno sirio'],
  [['Le gouvernement syrien en 2025']],
]);

checkNames('islamic-state', [
  [['L’État islamique (EI) en Syrie', 'L’EI a fui.'], 'État islamique', 'EI', 'EI'],
  [['El Estado Islámico (EI) en Siria'], 'Estado Islámico', 'EI'],
  [['Daech'], 'Daech'],
  [['EI ÄR']],
]);

checkNames('nusra', [
  [['Le Front al-Nosra en Syrie'], 'Front al-Nosra'],
  [['El Frente al Nusra'], 'Frente al Nusra'],
]);
checkNames('jabhat-fateh-al-sham', [[['Le Front Fatah al-Cham'], 'Front Fatah al-Cham']]);
checkNames('syrian-opposition', [
  [['Les rebelles syriens'], 'rebelles syriens'],
  [['La oposición siria'], 'oposición siria'],
]);

checkNames('bashar-al-assad', [
  [['Bachar al-Assad', 'Assad en Syrie'], 'Bachar al-Assad', 'Assad'],
  [['Bachar el Asad', 'Asad en Siria'], 'Bachar el Asad', 'Asad'],
  [['La familia Asad en Siria; la famille Assad']],
]);

checkNames('vladimir-putin', [
  [['Vladimir Poutine', 'Poutine a parlé.'], 'Vladimir Poutine', 'Poutine'],
  [['Une poutine à Moscou', 'Poutine râpée']],
]);
checkNames('sergey-lavrov', [[['Lavrov, en Moscú'], 'Lavrov']]);
checkNames('maria-zakharova', [[['La portavoz rusa Zajárova'], 'Zajárova']]);
checkNames('vitaly-churkin', [[['L’ambassadeur Tchourkine'], 'Tchourkine']]);

checkNames('syrian-observatory', [
  [['L’OSDH, en Syrie'], 'OSDH'],
  [
    ['L’Observatoire syrien des droits de l’homme', 'L’Observatoire a compté.', 'un observatoire'],
    'Observatoire syrien des droits de l’homme',
    'Observatoire',
  ],
]);

checkNames('geneva-talks-2016', [
  [['Les pourparlers de Genève sur la Syrie'], 'pourparlers de Genève'],
  [['Las negociaciones de Ginebra sobre Siria'], 'negociaciones de Ginebra'],
  [['Les négociations de Genève sur la Syrie, en 2017']],
]);

checkNames('cessation-of-hostilities-2016', [
  [
    ['La cessation des hostilités du 27 février', 'La trêve'],
    'cessation des hostilités',
    'La trêve',
  ],
  [['El cese de hostilidades del 27 de febrero', 'la tregua'], 'cese de hostilidades', 'la tregua'],
  [['Alto el fuego en Colombia']],
]);
