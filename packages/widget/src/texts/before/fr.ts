import type { BeforeTexts } from '../texts.ts';

export const fr: BeforeTexts = {
  form: {
    department: 'À qui souhaitez-vous parler ?',
    reference: 'Numéro de commande ou de client',
    topic: 'De quoi s’agit-il ?',
    optional: '{label} (facultatif)',
    choose: 'Veuillez choisir',
    missing: 'Veuillez remplir ce champ.',
    choiceMissing: 'Veuillez choisir une option.',
    tickMissing: 'Veuillez cocher cette case.',
    phoneWrong: 'Ce numéro de téléphone est incomplet.',
    consentMissing: 'Veuillez d’abord donner votre accord.',
  },

  check: {
    checkHeading: 'Caméra et micro',
    checkLead:
      'Regardez-vous et vérifiez qu’on vous entend bien, avant que quelqu’un d’autre ne vous voie. Rien n’est envoyé.',
    explain: 'Votre navigateur va demander si cette page peut utiliser les deux. Choisissez « Autoriser ».',
    turnOn: 'Activer la caméra et le micro',
    asking: 'Votre navigateur pose la question. Choisissez « Autoriser ».',
    selfView: 'Votre image, visible de vous seul',
    camera: 'Caméra',
    microphone: 'Micro',
    speak: 'Dites quelque chose : la barre bouge quand on vous entend.',
    heard: 'Votre micro fonctionne.',
    sameInCall: 'Si l’appel commence avec d’autres appareils, choisissez aussi ceux-ci pendant l’appel.',
    how: 'Comment souhaitez-vous appeler ?',
    withCamera: 'Avec la caméra',
    cameraLater: 'Caméra plus tard',
    cameraLaterHint: 'Vous commencez avec la voix et activez la caméra quand vous voulez.',
    withVoice: 'Voix seule',
    withVoiceHint: 'La caméra reste éteinte pendant tout l’appel.',
    cameraOff: 'La caméra est éteinte.',
    cameraMissing: 'Aucune caméra n’a été trouvée.',
    microphoneMissing: 'Aucun micro n’a été trouvé.',
    cameraBusy: 'La caméra ne démarre pas. Un autre programme l’utilise peut-être.',
    microphoneBusy: 'Le micro ne démarre pas. Un autre programme l’utilise peut-être.',
    toForm: 'Continuer',
    notHere: 'Cette page ne peut pas les essayer elle-même. Pendant l’appel, les deux fonctionnent.',
    bothRefused: 'La caméra et le micro sont bloqués',
    cameraRefused: 'La caméra est bloquée',
    microphoneRefused: 'Le micro est bloqué',
    refusedLead: 'Votre navigateur les refuse à cette page. Voici comment les autoriser :',
    stepsChrome: 'Cliquez sur l’icône à gauche de l’adresse de cette page.\nActivez Caméra et Micro.',
    stepsEdge:
      'Cliquez sur le cadenas à gauche de l’adresse de cette page.\nOuvrez « Autorisations pour ce site » et réglez Caméra et Microphone sur Autoriser.',
    stepsFirefox:
      'Cliquez sur la caméra ou le micro barré à côté de l’adresse de cette page.\nSupprimez « Bloqué » avec la croix qui le suit.',
    stepsSafari:
      'Dans la barre des menus, ouvrez Safari et choisissez « Réglages pour ce site web… ».\nRéglez Caméra et Microphone sur Autoriser.',
    stepsIos:
      'Touchez le menu de la page à côté de l’adresse et choisissez « Réglages du site web ».\nRéglez Caméra et Microphone sur Autoriser.',
    stepsAndroid:
      'Touchez l’icône à gauche de l’adresse de cette page et choisissez « Autorisations ».\nAutorisez Caméra et Micro.',
    stepsOther:
      'Cherchez un cadenas, une caméra ou une icône de réglages à côté de l’adresse de cette page.\nAutorisez la caméra et le micro pour cette page.',
    lastStep: 'Revenez ici et réessayez.',
    system:
      'Toujours bloqués ? Autorisez la caméra et le micro pour votre navigateur dans les réglages de votre appareil.',
  },
};
