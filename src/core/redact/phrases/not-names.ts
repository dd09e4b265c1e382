/** Words that stand where a name could (behind a greeting, "I am", in a signature) and are none; lower case. */
export const notNames: readonly string[] =
  `team teams all everyone everybody there helpdesk desk service services sir sirs madam folks guys gang people friend friends
  colleague colleagues customer customers user users admin admins admin's administrator support supporter sysadmin it ict hr
  world again both agent agents manager partner partners member members staff department office group management company
  community developers developer dev devs maintainers maintainer mr mrs ms miss dr prof regards thanks thank sent best kind
  zusammen alle leute kollegen kolleginnen kollege kollegin damen herren herr frau liebes sehr geehrte kundendienst
  kundenservice benutzer nutzer beide allerseits miteinander hilfe danke gruß grüße
  tous toutes équipe monsieur madame messieurs mesdames collègues collègue client cliente service informatique merci
  todos todas equipo señor señora señores compañeros compañeras cliente soporte servicio amigos gracias
  pessoal equipe equipa senhor senhora senhores colegas colega suporte cliente atendimento obrigado obrigada
  tutti tutte squadra colleghi collega signore signora signori assistenza cliente ragazzi grazie
  allemaal collega collega's team heer mevrouw heren dames klant klantenservice iedereen bedankt
  alla allihopa kollegor kollega alle sammen kolleger kaikki wszyscy państwo zespole zespół panie pani pan všem kolegové
  i im we you he she it they my our your the this that these those and or but if when how what why where who which please
  can could would will is are was were have has had do does did not no yes ok just now today yesterday tomorrow after before
  since still also here hope need want get got there's it's i'm we're im good great sorry more attached see per as
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli
  oktober dezember english german french spanish portuguese italian dutch japanese american british european
  visual studio visio photoshop illustrator creative cloud autocad revit google siri alexa cortana copilot gemini ads drive meet maps human resources power bi style sheet
  windows linux ubuntu debian mac macos ios android microsoft office word excel outlook powerpoint teams sharepoint onedrive
  exchange azure aws amazon google chrome firefox mozilla edge safari internet explorer adobe acrobat reader oracle java
  javascript typescript python ruby perl apache tomcat jenkins jira confluence github gitlab bitbucket docker kubernetes
  hadoop spark kafka hbase hive mysql postgresql postgres mongodb redis sap salesforce servicenow zendesk citrix vmware
  vpn cisco dell lenovo hp apple samsung intel amd nvidia active directory server client database network printer laptop
  account access password email mail ticket issue problem request error bug question update version release build test
  null pointer exception unable cannot failed running using trying working looking getting having seeing facing able
  new old first last next previous none unknown anonymous system root guest default local remote public private
  address phone fax mobile tel cell website web url http https www subject date time description summary status priority
  regarding re fw fwd original message begin forwarded end note notes info information warning important urgent
  facebook twitter linkedin slack zoom skype webex youtube instagram gmail yahoo paypal visa mastercard
  engineer analyst consultant director officer specialist technician coordinator assistant supervisor lead head chief senior
  junior intern accounting finance marketing sales purchasing legal operations engineering security infrastructure
  gmbh ag inc ltd llc corp sa srl bv nv kg sarl co university institute bank hospital school city street`
    .split(/\s/)
    .filter((word) => word !== '');
