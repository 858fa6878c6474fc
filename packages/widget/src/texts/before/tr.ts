import type { BeforeTexts } from '../texts.ts';

export const tr: BeforeTexts = {
  form: {
    department: 'Kiminle görüşmek istersiniz?',
    reference: 'Sipariş veya müşteri numarası',
    topic: 'Konu nedir?',
    optional: '{label} (isteğe bağlı)',
    choose: 'Lütfen seçin',
    missing: 'Lütfen bu alanı doldurun.',
    choiceMissing: 'Lütfen birini seçin.',
    tickMissing: 'Lütfen bu kutuyu işaretleyin.',
    phoneWrong: 'Bu telefon numarası eksik.',
    consentMissing: 'Lütfen önce onay verin.',
  },

  check: {
    checkHeading: 'Kamera ve mikrofon',
    checkLead: 'Herkesten önce kendinizi görün ve sesinizin duyulduğundan emin olun. Hiçbir şey gönderilmez.',
    explain: 'Tarayıcınız bu sayfanın ikisini de kullanıp kullanamayacağını soracak. “İzin ver”i seçin.',
    turnOn: 'Kamerayı ve mikrofonu aç',
    asking: 'Tarayıcınız şimdi soruyor. “İzin ver”i seçin.',
    selfView: 'Yalnızca sizin gördüğünüz görüntünüz',
    camera: 'Kamera',
    microphone: 'Mikrofon',
    speak: 'Bir şey söyleyin: sesiniz duyulunca çubuk hareket eder.',
    heard: 'Mikrofonunuz çalışıyor.',
    sameInCall: 'Görüşme başka cihazlarla başlarsa orada da bunları seçin.',
    how: 'Nasıl aramak istersiniz?',
    withCamera: 'Kamerayla',
    cameraLater: 'Kamera daha sonra',
    cameraLaterHint: 'Sesle başlar, kamerayı istediğiniz zaman açarsınız.',
    withVoice: 'Yalnızca ses',
    withVoiceHint: 'Kamera tüm görüşme boyunca kapalı kalır.',
    cameraOff: 'Kamera kapalı.',
    cameraMissing: 'Kamera bulunamadı.',
    microphoneMissing: 'Mikrofon bulunamadı.',
    cameraBusy: 'Kamera açılmıyor. Belki başka bir program kullanıyordur.',
    microphoneBusy: 'Mikrofon açılmıyor. Belki başka bir program kullanıyordur.',
    toForm: 'Devam',
    notHere: 'Bu sayfa onları kendisi deneyemez. Görüşmede ikisi de çalışır.',
    bothRefused: 'Kamera ve mikrofon engellenmiş',
    cameraRefused: 'Kamera engellenmiş',
    microphoneRefused: 'Mikrofon engellenmiş',
    refusedLead: 'Tarayıcınız bunları bu sayfaya kapatmış. Şöyle izin verirsiniz:',
    stepsChrome: 'Bu sayfanın adresinin solundaki simgeye basın.\nKamera ve Mikrofon’u açın.',
    stepsEdge:
      'Bu sayfanın adresinin solundaki kilide basın.\n“Bu site için izinler”i açıp Kamera ve Mikrofon’u İzin ver yapın.',
    stepsFirefox:
      'Bu sayfanın adresinin yanındaki üstü çizili kameraya veya mikrofona basın.\n“Engellendi”yi yanındaki çarpıyla kaldırın.',
    stepsSafari:
      'Menü çubuğunda Safari’yi açıp “Bu Web Sitesi İçin Ayarlar…”ı seçin.\nKamera ve Mikrofon’u İzin Ver yapın.',
    stepsIos:
      'Adresin yanındaki sayfa menüsüne basıp “Web Sitesi Ayarları”nı seçin.\nKamera ve Mikrofon’u İzin Ver yapın.',
    stepsAndroid:
      'Bu sayfanın adresinin solundaki simgeye basıp “İzinler”i seçin.\nKamera ve Mikrofon’a izin verin.',
    stepsOther:
      'Bu sayfanın adresinin yanında bir kilit, kamera veya ayar simgesi arayın.\nBu sayfa için kameraya ve mikrofona izin verin.',
    lastStep: 'Buraya dönüp yeniden deneyin.',
    system: 'Hâlâ engelli mi? Cihazınızın ayarlarında tarayıcınıza kamera ve mikrofon izni verin.',
  },
};
