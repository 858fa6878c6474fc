import type { BeforeTexts } from '../texts.ts';

export const ja: BeforeTexts = {
  form: {
    department: 'どの部署とお話しになりますか？',
    reference: '注文番号またはお客様番号',
    topic: 'ご用件は何ですか？',
    optional: '{label}（任意）',
    choose: '選択してください',
    missing: '入力してください。',
    choiceMissing: 'いずれかを選択してください。',
    tickMissing: 'チェックを入れてください。',
    phoneWrong: '電話番号に不足があります。',
    consentMissing: '先に同意してください。',
  },

  check: {
    checkHeading: 'カメラとマイク',
    checkLead: 'ほかの人より先に、ご自身の映像と音声を確認できます。何も送信されません。',
    explain: 'このページに両方の使用を許可するか、ブラウザーが確認します。「許可」を選んでください。',
    turnOn: 'カメラとマイクをオンにする',
    asking: 'ブラウザーが確認しています。「許可」を選んでください。',
    selfView: 'ご自身の映像（ほかの人には見えません）',
    camera: 'カメラ',
    microphone: 'マイク',
    speak: '何か話してください。声が届くとバーが動きます。',
    heard: 'マイクは正常に動作しています。',
    sameInCall: '通話がほかの機器で始まった場合は、そちらでもこの機器を選んでください。',
    how: 'どのように通話しますか？',
    withCamera: 'カメラを使う',
    cameraLater: 'カメラは後で',
    cameraLaterHint: '音声で始め、好きなときにカメラをオンにできます。',
    withVoice: '音声のみ',
    withVoiceHint: '通話中、カメラはずっとオフのままです。',
    cameraOff: 'カメラはオフです。',
    cameraMissing: 'カメラが見つかりません。',
    microphoneMissing: 'マイクが見つかりません。',
    cameraBusy: 'カメラを起動できません。ほかのプログラムが使用中かもしれません。',
    microphoneBusy: 'マイクを起動できません。ほかのプログラムが使用中かもしれません。',
    toForm: '続ける',
    notHere: 'このページでは確認できませんが、通話では両方使えます。',
    bothRefused: 'カメラとマイクがブロックされています',
    cameraRefused: 'カメラがブロックされています',
    microphoneRefused: 'マイクがブロックされています',
    refusedLead: 'ブラウザーがこのページでの使用を止めています。許可する手順：',
    stepsChrome: 'このページのアドレスの左にあるアイコンを押します。\n「カメラ」と「マイク」をオンにします。',
    stepsEdge:
      'このページのアドレスの左にある鍵のアイコンを押します。\n「このサイトのアクセス許可」を開き、カメラとマイクを「許可」にします。',
    stepsFirefox:
      'このページのアドレスの横にある、斜線の入ったカメラまたはマイクを押します。\n「ブロック」の横の×を押して解除します。',
    stepsSafari:
      'メニューバーで Safari を開き、「このWebサイトでの設定…」を選びます。\nカメラとマイクを「許可」にします。',
    stepsIos:
      'アドレスの横のページメニューを押し、「Webサイトの設定」を選びます。\nカメラとマイクを「許可」にします。',
    stepsAndroid:
      'このページのアドレスの左にあるアイコンを押し、「権限」を選びます。\nカメラとマイクを許可します。',
    stepsOther:
      'このページのアドレスの横にある鍵、カメラ、または設定のマークを探します。\nこのページにカメラとマイクを許可します。',
    lastStep: 'ここに戻って、もう一度お試しください。',
    system: 'まだブロックされていますか？端末の設定で、ブラウザーにカメラとマイクを許可してください。',
  },
};
