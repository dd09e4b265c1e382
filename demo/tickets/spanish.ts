import type { DemoTicket } from '../ticket';

/** Spanish tickets, from staff and from customers. */
export const spanish: DemoTicket[] = [
  {
    id: '4809',
    language: 'es',
    queue: 'it-support',
    subject: 'No puedo entrar al correo desde el móvil nuevo',
    requester: { name: 'Lucía Ferrer', email: 'lucia.ferrer@brightwater.example' },
    status: 'new',
    conversation: [
      {
        role: 'customer',
        author: 'Lucía Ferrer',
        hoursAgo: 23,
        text: `Buenos días:

Ayer me dieron el móvil nuevo de empresa y no consigo configurar el correo. Introduzco la contraseña, me pide el código de la aplicación de autenticación, pero esa aplicación se quedó en el teléfono antiguo, que ya devolví. Después de tres intentos la cuenta queda bloqueada durante una hora.

¿Podéis restablecer la verificación en dos pasos? Esta tarde salgo de viaje y sin correo no puedo trabajar.

Un saludo,
Lucía Ferrer
Departamento Comercial · Valencia`,
      },
    ],
  },
  {
    id: '4804',
    language: 'es',
    queue: 'billing',
    subject: 'Solicitud de factura rectificativa y devolución de la diferencia',
    requester: { name: 'Antonio Beltrán', email: 'administracion@beltran-eventos.example' },
    status: 'open',
    type: 'request',
    assignee: 'Diego Marín',
    conversation: [
      {
        role: 'customer',
        author: 'Antonio Beltrán',
        hoursAgo: 52,
        text: `Estimados señores:

En la factura F-11842 nos han cobrado diez usuarios, pero el contrato es de seis desde el mes de mayo. Rogamos que nos envíen una factura rectificativa y que devuelvan la diferencia (96,80 €) a la cuenta habitual.

Adjunto el contrato firmado.

Atentamente,
Antonio Beltrán
Administración, Beltrán Eventos S.L.

AVISO LEGAL: Este mensaje y sus archivos adjuntos van dirigidos exclusivamente a su destinatario y pueden contener información confidencial. Si lo ha recibido por error, le rogamos que lo comunique al remitente y lo elimine.`,
      },
      {
        role: 'agent',
        author: 'Diego Marín',
        hoursAgo: 47,
        text: 'Buenos días, don Antonio. Hemos comprobado el contrato y tiene usted razón. La factura rectificativa saldrá esta semana.',
      },
    ],
  },
  {
    id: '4800',
    language: 'es',
    queue: 'product',
    subject: 'La aplicación se cierra al subir fotos',
    requester: { name: 'Carmen Ibáñez', email: 'carmen@peluqueria-ibanez.example' },
    status: 'new',
    conversation: [
      {
        role: 'customer',
        author: 'Carmen Ibáñez',
        hoursAgo: 104,
        text: `Hola, desde la última actualización la aplicación se cierra sola cuando intento subir una foto a la ficha de un cliente. Pasa siempre con fotos de la cámara, con las que ya tenía guardadas a veces funciona.

Móvil: Samsung A54, Android 14, versión 8.4.0 de la aplicación. He desinstalado y vuelto a instalar y sigue igual.

No es urgente, pero usamos las fotos todos los días. ¡Gracias!`,
      },
    ],
  },
  {
    id: '4798',
    language: 'es',
    queue: 'workplace',
    subject: 'Consulta sobre los días de vacaciones pendientes',
    requester: { name: 'Raúl Ortega', email: 'raul.ortega@brightwater.example' },
    status: 'new',
    conversation: [
      {
        role: 'customer',
        author: 'Raúl Ortega',
        hoursAgo: 125,
        text: `Hola, equipo de personas:

En el portal del empleado me aparecen 4 días de vacaciones pendientes del año pasado, pero según mis cuentas deberían ser 7, porque los tres días de julio los pasé de baja médica y entregué el parte. ¿Me podéis decir hasta cuándo puedo disfrutarlos y si hay que corregir el dato?

Gracias de antemano,
Raúl`,
      },
    ],
  },
  {
    id: '4797',
    language: 'es',
    queue: 'it-support',
    subject: 'URGENTE: el servidor de facturación no responde en la delegación de Sevilla',
    requester: { name: 'Pilar Navarro', email: 'pilar.navarro@brightwater.example' },
    status: 'open',
    priority: 'urgent',
    type: 'incident',
    assignee: 'Lena Hartmann',
    tags: ['outage'],
    conversation: [
      {
        role: 'customer',
        author: 'Pilar Navarro',
        hoursAgo: 130,
        text: `Desde las 9:15 nadie de la delegación puede entrar en el programa de facturación: «Error de conexión con el servidor SEV-APP02». Somos 18 personas paradas y hoy es el último día para presentar las liquidaciones trimestrales.

Internet funciona y el correo también. Hemos reiniciado el router sin éxito. Por favor, llamadme al 954 555 018 en cuanto sepáis algo.

Pilar Navarro
Responsable de administración`,
      },
      {
        role: 'internal',
        author: 'Lena Hartmann',
        hoursAgo: 129.5,
        text: 'El disco de la máquina virtual está lleno (registros). Ampliando y reiniciando el servicio.',
      },
      {
        role: 'customer',
        author: 'Pilar Navarro',
        hoursAgo: 128,
        text: `Parece que ya entra, pero va lentísimo. Lo vigilamos.

El lun, Lena Hartmann <it@brightwater.example> escribió:
> Estamos ampliando el disco del servidor.`,
      },
    ],
  },
];
