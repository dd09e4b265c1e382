import type { SeedLanguage } from '../seed-language';

export const french: SeedLanguage = {
  language: 'fr',
  words: {
    access: `mot de passe
réinitialisation du mot de passe
connexion VPN
compte utilisateur
droits d'accès
accès refusé
compte bloqué
double authentification`,
    'administrative-rights': `droits administrateur
administrateur local
droits d'installation`,
    hardware: `imprimante
ordinateur portable
écran
clavier et souris
station d'accueil
batterie
casque
scanner
wifi
câble réseau
toner
téléphone`,
    hr: `congés
demande de congé
arrêt maladie
bulletin de paie
salaire
contrat de travail
feuille de temps
heures supplémentaires
ressources humaines`,
    payments: `facture
paiement
virement
prélèvement
rappel de paiement
remboursement
carte bancaire
avoir
débité deux fois`,
    project: `code projet
numéro de projet
centre de coûts
fin du projet`,
    purchase: `commande
bon de commande
demande d'achat
devis fournisseur
achat de licences
livraison`,
    software: `le logiciel plante
message d'erreur
mise à jour
Outlook
Excel
SAP
application
site internet
interface
base de données`,
    storage: `lecteur réseau
espace disque
dossier partagé
boîte mail pleine
sauvegarde
fichier supprimé
partage`,
    travel: `déplacement professionnel
vol
hôtel
voiture de location
frais de déplacement
bagages
visa
billet de train`,
  },
  incidents: {
    access: `Je n'arrive plus à me connecter, mon mot de passe est refusé.
Mon compte est bloqué après trois essais.
La connexion VPN échoue au moment de l'identification.
Je ne reçois pas le code de la double authentification.
Depuis ce matin le portail affiche accès refusé.
Impossible de se connecter à l'espace client.`,
    'administrative-rights': `Mes droits administrateur ont disparu depuis la mise à jour.
L'installation indique qu'il me manque les droits d'administrateur.`,
    hardware: `L'imprimante du deuxième étage n'imprime plus.
Mon ordinateur portable ne s'allume plus, l'écran reste noir.
La batterie est vide au bout d'une heure.
L'écran externe n'est pas reconnu.
Le wifi de la salle de réunion coupe sans arrêt.
Le clavier ne répond plus après un café renversé.
Il n'y a plus de son dans mon casque.`,
    hr: `Les heures supplémentaires manquent sur mon bulletin de paie.
Ma demande de congé a disparu et le solde est faux.
La feuille de temps n'a pas enregistré mes heures de lundi.`,
    payments: `L'adresse sur la facture est fausse.
Il y a un débit inconnu sur ma carte.
Le montant a été débité deux fois de mon compte.
Ma carte est refusée au moment du paiement.
Le remboursement n'est toujours pas arrivé.
Nous avons reçu un rappel alors que la facture est payée.`,
    project: `On ne peut plus saisir d'heures sur le projet.
Le code projet est rattaché au mauvais centre de coûts.`,
    purchase: `Ma commande n'est toujours pas arrivée après trois semaines.
L'article est arrivé endommagé.
Le matériel commandé n'a pas été livré.
La livraison est incomplète, il manque deux articles de la commande.`,
    software: `Le logiciel plante quand j'enregistre.
Outlook affiche un message d'erreur et se ferme.
L'application ne démarre plus depuis la mise à jour.
L'export vers Excel donne des fichiers vides.
Le site ne se charge pas, il affiche erreur 500.
L'interface n'envoie plus de données vers SAP.`,
    storage: `Le lecteur réseau n'est plus connecté.
Le disque du serveur de fichiers est plein.
Un fichier a disparu du dossier partagé.
La sauvegarde de cette nuit a échoué.`,
    travel: `Mon vol a été annulé et je n'ai pas été replacé.
L'hôtel ne trouve pas ma réservation.
Ma valise n'est pas arrivée.`,
  },
  requests: {
    access: `Pouvez-vous me donner le droit d'écriture sur le lecteur ?
J'ai oublié mon mot de passe, merci d'envoyer un nouveau lien.
Merci de réinitialiser mon mot de passe.
Merci de me donner accès au portail client.
La nouvelle collègue a besoin d'un compte et d'un accès au CRM.
J'ai besoin du droit de lecture sur le rapport.`,
    'administrative-rights': `Je souhaite avoir les droits d'administrateur local sur mon portable.
Merci de me donner les droits administrateur deux jours pour installer des pilotes.`,
    hardware: `J'ai besoin d'un nouvel ordinateur portable pour un salarié.
Merci de remplacer le toner de l'imprimante.
Merci d'installer un deuxième écran à mon bureau.
Je voudrais une station d'accueil pour le télétravail.`,
    hr: `Je voudrais poser des congés du 3 au 14 août.
Merci de m'envoyer une attestation de travail.
Merci de modifier mes coordonnées bancaires pour le salaire.`,
    payments: `Merci de me renvoyer la facture.
Merci de rembourser le montant payé en trop.
Merci de changer notre adresse de facturation.`,
    project: `Merci de créer un nouveau numéro de projet pour le client.
Merci de prolonger le projet jusqu'en décembre.`,
    purchase: `Merci de commander dix licences pour l'équipe graphique.
Merci de valider la demande d'achat.
Il nous faut un devis pour cinq chaises.`,
    software: `Merci d'installer le nouveau logiciel PDF sur mon poste.
Merci de mettre à jour l'application vers la dernière version.`,
    storage: `Merci d'augmenter ma boîte mail, elle est presque pleine.
Merci de restaurer un fichier supprimé depuis la sauvegarde.
Merci de créer un dossier partagé pour l'équipe.`,
    travel: `Merci de me réserver un vol pour Vienne et un hôtel pour deux nuits.
Merci d'annuler ma voiture de location.`,
  },
  questions: {
    access: `Comment puis-je changer mon mot de passe moi-même ?
Qui donne les droits pour les archives ?`,
    'administrative-rights': `Comment obtenir les droits administrateur sur mon poste ?
Puis-je installer des programmes comme administrateur local ?`,
    hardware: `Quels écrans vont avec la station d'accueil ?
Comment installer la nouvelle imprimante ?`,
    hr: `Combien de jours de congé me reste-t-il ?
Quand faut-il envoyer l'arrêt maladie ?
Quand le salaire est-il versé ?`,
    payments: `Quand la facture sera-t-elle prélevée ?
Quels moyens de paiement proposez-vous ?
Quels sont les frais pour un virement à l'étranger ?`,
    project: `Sur quel numéro de projet dois-je imputer la formation ?
Qui est responsable du projet interne ?`,
    purchase: `Quel est le délai de livraison de la commande ?
Qui doit valider un achat de plus de 500 euros ?`,
    software: `Comment exporter la liste en PDF ?
Quelle version du logiciel est prise en charge ?
Existe-t-il un mode d'emploi pour la nouvelle application ?`,
    storage: `Où sont les anciens fichiers depuis le déplacement du lecteur ?
Combien d'espace me reste-t-il ?`,
    travel: `Ai-je besoin d'un visa pour le voyage ?
Combien de bagages à main puis-je emporter ?`,
  },
  changes: `Ce serait bien de pouvoir trier la liste par date.
Suggestion : un thème sombre pour l'application.
Pourriez-vous ajouter un export en CSV ?
Nouvelle fonction souhaitée : modifier plusieurs lignes à la fois.
Merci d'ajouter un champ pour le service dans le formulaire.`,
  recurring: `Cela se reproduit chaque semaine, merci de trouver la cause.
C'est le quatrième cas ce mois-ci, toujours de la même façon.
L'erreur revient depuis des mois, la cause profonde est inconnue.`,
  severity: {
    P1: `Plus rien ne marche, toute l'entreprise est à l'arrêt.
Le système est inaccessible pour tous les clients.
Plus personne ne peut travailler, intervenez tout de suite !
Des données de clients sont visibles publiquement, possible piratage.
Nous perdons du chiffre d'affaires chaque minute.
Tout le monde est bloqué, personne ne peut travailler !
La production est à l'arrêt.
Panne totale sur tous les sites.
Nous avons perdu des données et soupçonnons une faille de sécurité.
C'est une urgence, merci d'agir immédiatement !`,
    P2: `Urgent !
Dès que possible, nous devons livrer aujourd'hui.
C'est urgent, les collègues attendent.
Très pressé, le délai expire ce soir.
C'est très urgent, tout un service est touché.
Urgent, le client attend et c'est à rendre aujourd'hui.
Je ne peux plus travailler du tout.
Priorité haute, il n'y a pas de solution de contournement.`,
    P3: `Merci de regarder dans les prochains jours.
Cela gêne mon travail, mais je me débrouille pour l'instant.
Il y a un contournement, mais il est pénible.`,
    P4: `Ce n'est pas urgent.
Cela peut attendre la semaine prochaine.
Cela ne concerne que moi, priorité basse.`,
    P5: `Une simple faute d'orthographe, sans importance.
Un défaut d'affichage, à l'occasion.
Juste une faute de frappe sur la page.
Purement esthétique, quand vous aurez le temps.
C'est un petit détail, rien ne presse.`,
  },
  openings: `Bonjour,
Bonjour à tous,
Madame, Monsieur,
Salut,
Chère équipe,`,
  closings: `Merci d'avance.
Merci pour votre aide.
Cordialement
Bien à vous
Bonne journée`,
  negative: `Je suis très en colère, c'est inadmissible !
Je n'ai jamais vu un service aussi mauvais.
J'attends depuis des semaines et personne ne répond, c'est honteux.
C'est vraiment énervant.
Je suis déçu et je pense résilier.`,
  positive: `Vous êtes formidables, merci beaucoup !
Excellent travail, je suis ravi.
Cela a marché à merveille, merci pour votre rapidité.
Je suis très satisfait de votre service.
Bravo !`,
};
