import type { BeforeTexts } from '../texts.ts';

export const pt: BeforeTexts = {
  form: {
    department: 'Com quem gostaria de falar?',
    reference: 'Número de encomenda ou de cliente',
    topic: 'De que se trata?',
    optional: '{label} (opcional)',
    choose: 'Escolha',
    missing: 'Preencha este campo.',
    choiceMissing: 'Escolha uma opção.',
    tickMissing: 'Assinale esta caixa.',
    phoneWrong: 'Este número de telefone não está completo.',
    consentMissing: 'Dê primeiro o seu consentimento.',
  },

  check: {
    checkHeading: 'Câmara e microfone',
    checkLead: 'Veja-se e confirme que o ouvem antes de todos os outros. Nada é enviado.',
    explain: 'O seu navegador vai perguntar se esta página pode usar ambos. Escolha «Permitir».',
    turnOn: 'Ligar câmara e microfone',
    asking: 'O seu navegador está a perguntar. Escolha «Permitir».',
    selfView: 'A sua imagem, que só você vê',
    camera: 'Câmara',
    microphone: 'Microfone',
    speak: 'Diga alguma coisa: a barra mexe-se quando o ouvem.',
    heard: 'O seu microfone funciona.',
    sameInCall: 'Se a chamada começar com outros dispositivos, escolha estes também lá.',
    how: 'Como gostaria de ligar?',
    withCamera: 'Com câmara',
    cameraLater: 'Câmara mais tarde',
    cameraLaterHint: 'Começa com a voz e liga a câmara quando quiser.',
    withVoice: 'Só voz',
    withVoiceHint: 'A câmara fica desligada durante toda a chamada.',
    cameraOff: 'A câmara está desligada.',
    cameraMissing: 'Não foi encontrada nenhuma câmara.',
    microphoneMissing: 'Não foi encontrado nenhum microfone.',
    cameraBusy: 'A câmara não arranca. Talvez outro programa a esteja a usar.',
    microphoneBusy: 'O microfone não arranca. Talvez outro programa o esteja a usar.',
    toForm: 'Continuar',
    notHere: 'Esta página não os pode testar. Na chamada ambos funcionam.',
    bothRefused: 'A câmara e o microfone estão bloqueados',
    cameraRefused: 'A câmara está bloqueada',
    microphoneRefused: 'O microfone está bloqueado',
    refusedLead: 'O seu navegador não os deixa usar nesta página. É assim que os permite:',
    stepsChrome: 'Prima o ícone à esquerda do endereço desta página.\nAtive Câmara e Microfone.',
    stepsEdge:
      'Prima o cadeado à esquerda do endereço desta página.\nAbra «Permissões para este site» e defina Câmara e Microfone como Permitir.',
    stepsFirefox:
      'Prima a câmara ou o microfone riscado junto ao endereço desta página.\nRemova «Bloqueado» com a cruz ao lado.',
    stepsSafari:
      'Na barra de menus, abra Safari e escolha «Definições para este site…».\nDefina Câmara e Microfone como Permitir.',
    stepsIos:
      'Prima o menu da página junto ao endereço e escolha «Definições do site».\nDefina Câmara e Microfone como Permitir.',
    stepsAndroid:
      'Prima o ícone à esquerda do endereço desta página e escolha «Permissões».\nPermita Câmara e Microfone.',
    stepsOther:
      'Procure um cadeado, uma câmara ou um sinal de definições junto ao endereço desta página.\nPermita a câmara e o microfone nesta página.',
    lastStep: 'Volte aqui e tente novamente.',
    system:
      'Continuam bloqueados? Permita a câmara e o microfone ao seu navegador nas definições do dispositivo.',
  },
};
