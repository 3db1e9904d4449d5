"""Names of columns in French."""

from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "title": (
            "Titre, Événement, Objet, Intitulé, Tâche, Activité, Jalon, Sujet, Quoi, Nom de "
            "la tâche, Étape, Libellé, Évènement, Manifestation, Réunion, Action, "
            "Rendez-vous, Résumé, Titre de l'événement, Point, Livrable, Séance"
        ),
        "name": (
            "Nom, Projet, Phase, Désignation, Cours, Formation, Spectacle, Contrat, "
            "Atelier, Élément, Contenu, Thème"
        ),
        "noun": "événement, l'événement, tâche, activité, réunion, projet, séance, action",
        "date": (
            "Date, Quand, Jour, Dates, Date et heure, Période, Date de l'événement, "
            "Échéancier, Calendrier, Jour et date"
        ),
        "start": (
            "Début, Date de début, Commence, Commence le, Du, Depuis, Date début, À partir "
            "de, Démarrage, Date de démarrage, Ouverture, Date du début, Lancement, "
            "Arrivée, Date de départ"
        ),
        "end": (
            "Fin, Date de fin, Se termine, Se termine le, Au, Jusqu'à, Jusqu'au, Date fin, "
            "Clôture, Achèvement, Date d'achèvement, Fermeture, Date d'expiration, "
            "Expiration, Date de clôture, Départ"
        ),
        "due": (
            "Échéance, Date d'échéance, Date limite, Délai, À rendre le, À faire pour, "
            "Deadline, Pour le, Butoir, Date butoir, À échéance"
        ),
        "time": "Heure, Horaire, Heures, Horaires",
        "start_time": "Heure de début, Heure début, De (heure), Commence à, Heure du début",
        "end_time": "Heure de fin, Heure fin, À (heure), Finit à",
        "all_day": "Journée entière, Toute la journée, Événement sur la journée, Journée complète",
        "duration": "Durée",
        "approximate": "Approximatif, Environ, Date approximative",
        "start_approximate": "Début approximatif",
        "end_approximate": "Fin approximative",
        "year": "Année, An",
        "month": "Mois",
        "day": "Jour",
        "quarter": "Trimestre",
        "week": "Semaine",
        "not_before": "Au plus tôt, Date au plus tôt",
        "not_after": "Au plus tard, Date au plus tard",
        "travel": "Arrivée, Départ",
        "place": (
            "Lieu, Emplacement, Où, Endroit, Ville, Salle, Adresse, Site, Localisation, "
            "Localité, Bâtiment, Commune, Pays"
        ),
        "note": (
            "Description, Notes, Remarque, Remarques, Commentaire, Commentaires, Détails, "
            "Détail, Observation, Observations, Texte, Informations, Précisions, Infos, "
            "Descriptif"
        ),
        "status": "Statut, État, Avancement statut, Situation",
        "url": "Lien, Site web, Site internet, Adresse web, Page web, Liens",
        "tags": (
            "Catégorie, Catégories, Étiquette, Étiquettes, Mots-clés, Mot-clé, Thèmes, "
            "Rubrique, Thématique"
        ),
        "people": (
            "Participants, Participant, Participants obligatoires, Invités, Qui, "
            "Intervenants, Intervenant, Personnes, Présents, Participants requis, Convives"
        ),
        "id": "Identifiant, Référence unique, Identifiant unique, ID de la tâche, Clé",
        "sources": "Source, Références, Référence, Bibliographie",
        "latitude": "Latitude, Lat.",
        "longitude": "Longitude, Long.",
        "coordinates": "Coordonnées, Coordonnées GPS",
        "timezone": "Fuseau horaire, Fuseau",
        "private": "Privé",
        "secrecy": "Critère de diffusion, Visibilité, Confidentialité",
        "made": (
            "Créé, Créé le, Date de création, Modifié, Modifié le, Date de modification, "
            "Dernière modification, Mis à jour, Mis à jour le, Mise à jour, Dernière mise à "
            "jour, Date de mise à jour, Saisi le, Date de saisie, Ajouté le, Date d'ajout, "
            "Reçu le, Date de réception, Date de naissance, Date de facture, Date de "
            "facturation, Date du rappel, Heure du rappel, Date de rappel, Heure de rappel, "
            "Date de consultation, Consulté "
            "le, Terminé le"
        ),
        "sort": (
            "prévu, prévue, planifié, planifiée, réel, réelle, effectif, effective, estimé, estimée"
        ),
        "small": "de, du, des, la, le, les, l, d, et, en",
        "total": "Total, Totaux, Somme, Total général, Sous-total",
        "task": "Tâche, Nom de la tâche, Action, Livrable",
        "hours": "heures, heure",
        "minutes": "minutes, minute, mn",
        "days": "jours, jour, j, jrs",
        "weeks": "semaines, semaine, sem",
        "months": "mois",
        "years": "ans, an, années, année",
        "ongoing": "en cours, aujourd'hui, à ce jour, présent, maintenant, actuel, indéterminé",
        "yes": "vrai, oui, o, actif",
        "no": "faux, non, inactif",
    }
)
