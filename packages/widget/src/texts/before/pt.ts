import type { BeforeTexts } from '../texts.ts';

export const pt: BeforeTexts = {
  form: {
    department: 'Com quem gostaria de falar?',
    reference: 'Número do pedido ou do cliente',
    topic: 'Qual é o assunto?',
    optional: '{label} (opcional)',
    choose: 'Escolha uma opção',
    missing: 'Preencha este campo.',
    choiceMissing: 'Escolha uma opção.',
    tickMissing: 'Marque esta caixa.',
    phoneWrong: 'Este número de telefone está incompleto.',
    consentMissing: 'Dê primeiro o seu consentimento.',
  },

  check: {
    checkHeading: 'Câmera e microfone',
    checkLead:
      'Veja a sua imagem e confirme que dá para ouvir você, antes de qualquer outra pessoa. Nada é enviado.',
    explain: 'O seu navegador vai perguntar se esta página pode usar os dois. Escolha “Permitir”.',
    turnOn: 'Ligar câmera e microfone',
    asking: 'O seu navegador está perguntando agora. Escolha “Permitir”.',
    selfView: 'A sua imagem, que só você vê',
    camera: 'Câmera',
    microphone: 'Microfone',
    speak: 'Diga alguma coisa: a barra se move quando dá para ouvir você.',
    heard: 'O seu microfone funciona.',
    sameInCall: 'Se a chamada começar com outros dispositivos, escolha estes lá também.',
    how: 'Como gostaria de ligar?',
    withCamera: 'Com câmera',
    cameraLater: 'Câmera depois',
    cameraLaterHint: 'Você começa com a voz e liga a câmera quando quiser.',
    withVoice: 'Só voz',
    withVoiceHint: 'A câmera fica desligada durante toda a chamada.',
    cameraOff: 'A câmera está desligada.',
    cameraMissing: 'Nenhuma câmera foi encontrada.',
    microphoneMissing: 'Nenhum microfone foi encontrado.',
    cameraBusy: 'A câmera não inicia. Talvez outro programa a esteja usando.',
    microphoneBusy: 'O microfone não inicia. Talvez outro programa o esteja usando.',
    toForm: 'Continuar',
    notHere: 'Esta página não consegue testá-los. Na chamada, os dois funcionam.',
    bothRefused: 'A câmera e o microfone estão bloqueados',
    cameraRefused: 'A câmera está bloqueada',
    microphoneRefused: 'O microfone está bloqueado',
    refusedLead: 'O seu navegador não permite que esta página os use. Veja como permitir:',
    stepsChrome: 'Clique no ícone à esquerda do endereço desta página.\nAtive Câmera e Microfone.',
    stepsEdge:
      'Clique no cadeado à esquerda do endereço desta página.\nAbra “Permissões para este site” e defina Câmera e Microfone como Permitir.',
    stepsFirefox:
      'Clique na câmera ou no microfone riscado ao lado do endereço desta página.\nRemova “Bloqueado” no X ao lado.',
    stepsSafari:
      'Na barra de menus, abra o Safari e escolha “Ajustes para Este Site…”.\nDefina Câmera e Microfone como Permitir.',
    stepsIos:
      'Toque no menu da página ao lado do endereço e escolha “Ajustes do Site”.\nDefina Câmera e Microfone como Permitir.',
    stepsAndroid:
      'Toque no ícone à esquerda do endereço desta página e escolha “Permissões”.\nPermita Câmera e Microfone.',
    stepsOther:
      'Procure um cadeado, uma câmera ou um ícone de configurações ao lado do endereço desta página.\nPermita a câmera e o microfone para esta página.',
    lastStep: 'Volte aqui e tente novamente.',
    system:
      'Continuam bloqueados? Permita a câmera e o microfone para o seu navegador nas configurações do dispositivo.',
  },
};
