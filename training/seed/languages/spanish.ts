import type { SeedLanguage } from '../seed-language';

export const spanish: SeedLanguage = {
  language: 'es',
  words: {
    access: `contraseña
restablecer contraseña
conexión VPN
cuenta de usuario
permisos de acceso
acceso denegado
cuenta bloqueada
doble factor`,
    'administrative-rights': `permisos de administrador
administrador local
derechos de instalación`,
    hardware: `impresora
portátil
pantalla
monitor
teclado y ratón
base de conexión
batería
auriculares
escáner
wifi
cable de red
tóner
teléfono`,
    hr: `vacaciones
solicitud de vacaciones
baja médica
nómina
sueldo
contrato laboral
registro horario
horas extra
recursos humanos`,
    payments: `factura
pago
transferencia
domiciliación
recordatorio de pago
reembolso
tarjeta de crédito
abono
cobrado dos veces`,
    project: `código de proyecto
número de proyecto
centro de coste
fin del proyecto`,
    purchase: `pedido
orden de compra
solicitud de compra
presupuesto proveedor
comprar licencias
entrega`,
    software: `el programa se cierra
mensaje de error
actualización
Outlook
Excel
SAP
aplicación
página web
interfaz
base de datos`,
    storage: `unidad de red
espacio en disco
carpeta compartida
buzón lleno
copia de seguridad
archivo borrado`,
    travel: `viaje de trabajo
vuelo
hotel
coche de alquiler
gastos de viaje
equipaje
visado
billete de tren`,
  },
  incidents: {
    access: `No puedo iniciar sesión, no acepta mi contraseña.
Mi cuenta está bloqueada después de tres intentos.
La conexión VPN falla al identificarme.
No me llega el código de doble factor.
Desde esta mañana el portal dice acceso denegado.
No se puede entrar en el área de clientes.`,
    'administrative-rights': `Mis permisos de administrador han desaparecido con la actualización.
El instalador dice que me faltan permisos de administrador.`,
    hardware: `La impresora de la segunda planta no imprime.
Mi portátil no enciende, la pantalla se queda negra.
La batería se agota en una hora.
No se detecta el monitor externo.
El wifi de la sala de reuniones se corta todo el tiempo.
El teclado no responde desde que se derramó café.
No hay sonido en mis auriculares.`,
    hr: `En mi nómina faltan las horas extra.
Mi solicitud de vacaciones ha desaparecido y el saldo está mal.
El registro horario no ha guardado mis horas del lunes.`,
    payments: `La dirección de la factura está mal.
Hay un cargo en mi tarjeta que no reconozco.
Me han cobrado el importe dos veces.
Mi tarjeta es rechazada al pagar.
El reembolso todavía no ha llegado.
Hemos recibido un recordatorio aunque la factura está pagada.`,
    project: `Ya no se pueden imputar horas al proyecto.
El código de proyecto tiene el centro de coste equivocado.`,
    purchase: `Mi pedido no ha llegado después de tres semanas.
El artículo llegó dañado.
No han entregado los equipos que pedimos.
La entrega está incompleta, faltan dos artículos del pedido.`,
    software: `El programa se cierra al guardar.
Outlook muestra un mensaje de error y se cierra.
La aplicación no arranca desde la actualización.
La exportación a Excel da archivos vacíos.
La página web no carga, aparece error 500.
La interfaz ya no envía datos a SAP.`,
    storage: `La unidad de red ya no está conectada.
El disco del servidor de archivos está lleno.
Ha desaparecido un archivo de la carpeta compartida.
La copia de seguridad de anoche falló.`,
    travel: `Cancelaron mi vuelo y no me han cambiado la reserva.
El hotel no encuentra mi reserva.
Mi maleta no ha llegado.`,
  },
  requests: {
    access: `¿Me pueden dar permiso de escritura en la unidad?
He olvidado mi contraseña, envíenme un enlace nuevo.
Por favor, restablezcan mi contraseña.
Por favor, denme acceso al portal de clientes.
La nueva compañera necesita una cuenta y acceso al CRM.
Necesito permiso de lectura para el informe.`,
    'administrative-rights': `Solicito permisos de administrador local en mi portátil.
Por favor, denme derechos de administrador dos días para instalar controladores.`,
    hardware: `Necesito un portátil nuevo para un empleado.
Por favor, cambien el tóner de la impresora.
Por favor, instalen un segundo monitor en mi mesa.
Quisiera una base de conexión para teletrabajar.`,
    hr: `Solicito vacaciones del 3 al 14 de agosto.
Por favor, envíenme un certificado de empresa.
Por favor, cambien mi cuenta bancaria para el sueldo.`,
    payments: `Por favor, envíenme la factura de nuevo.
Por favor, devuelvan el importe pagado de más.
Por favor, cambien nuestra dirección de facturación.`,
    project: `Por favor, creen un nuevo número de proyecto para el cliente.
Por favor, amplíen el proyecto hasta diciembre.`,
    purchase: `Por favor, pidan diez licencias para el equipo de diseño.
Por favor, aprueben la solicitud de compra.
Necesitamos un presupuesto para cinco sillas.`,
    software: `Por favor, instalen el nuevo programa de PDF en mi ordenador.
Por favor, actualicen la aplicación a la última versión.`,
    storage: `Por favor, amplíen mi buzón, está casi lleno.
Por favor, recuperen un archivo borrado de la copia de seguridad.
Por favor, creen una carpeta compartida para el equipo.`,
    travel: `Por favor, resérvenme un vuelo a Viena y un hotel para dos noches.
Por favor, cancelen mi coche de alquiler.`,
  },
  questions: {
    access: `¿Cómo puedo cambiar yo mismo la contraseña?
¿Quién da los permisos para el archivo?`,
    'administrative-rights': `¿Cómo consigo permisos de administrador para mi equipo?
¿Puedo instalar programas como administrador local?`,
    hardware: `¿Qué monitores sirven para la base de conexión?
¿Cómo se configura la impresora nueva?`,
    hr: `¿Cuántos días de vacaciones me quedan?
¿Hasta cuándo hay que entregar la baja médica?
¿Cuándo se paga la nómina?`,
    payments: `¿Cuándo se cobrará la factura?
¿Qué formas de pago ofrecen?
¿Cuánto es la comisión por una transferencia al extranjero?`,
    project: `¿En qué número de proyecto debo imputar la formación?
¿Quién lleva el proyecto interno?`,
    purchase: `¿Cuánto tarda la entrega del pedido?
¿Quién debe aprobar una compra de más de 500 euros?`,
    software: `¿Cómo exporto la lista en PDF?
¿Qué versión del programa tiene soporte?
¿Hay un manual de la nueva aplicación?`,
    storage: `¿Dónde están los archivos antiguos tras el traslado de la unidad?
¿Cuánto espacio me queda?`,
    travel: `¿Necesito visado para el viaje?
¿Cuánto equipaje de mano puedo llevar?`,
  },
  changes: `Estaría bien poder ordenar la lista por fecha.
Sugerencia: un tema oscuro para la aplicación.
¿Podrían añadir una exportación en CSV?
Nueva función deseada: editar varias entradas a la vez.
Por favor, añadan un campo para el departamento en el formulario.`,
  recurring: `Esto vuelve a pasar cada semana, por favor busquen la causa.
Es el cuarto caso este mes, siempre de la misma manera.
El error vuelve desde hace meses, no se conoce la causa raíz.`,
  severity: {
    P1: `No funciona nada, toda la empresa está parada.
El sistema no está disponible para ningún cliente.
Nadie puede trabajar desde esta mañana, ¡actúen ya!
Hay datos de clientes visibles en público, posible ataque.
Perdemos ventas cada minuto.
Nadie puede trabajar, todos están afectados.
La producción está parada.
Caída total en todas las sedes.
Hemos perdido datos y sospechamos una brecha de seguridad.
¡Es una emergencia, actúen de inmediato!`,
    P2: `¡Urgente!
Lo antes posible, tenemos que entregar hoy.
Esto es urgente, los compañeros esperan.
Corre mucha prisa, el plazo termina hoy.
Es muy urgente, todo un departamento está afectado.
Urgente, el cliente espera y hay que entregarlo hoy.
No puedo trabajar en absoluto.
Prioridad alta, no hay alternativa.`,
    P3: `Por favor, mírenlo en los próximos días.
Molesta en el trabajo, pero de momento me arreglo.
Hay una alternativa, pero es pesada.`,
    P4: `No es urgente.
Puede esperar hasta la semana que viene.
Solo me afecta a mí, prioridad baja.`,
    P5: `Solo es una falta de ortografía, sin importancia.
Un fallo estético, cuando haya ocasión.
Solo es una errata en la página.
Es puramente estético, cuando tengan tiempo.
Es un detalle sin importancia, sin prisa.`,
  },
  openings: `Hola,
Buenos días,
Buenas tardes,
Estimados señores:
Hola equipo,`,
  closings: `Gracias de antemano.
Muchas gracias por su ayuda.
Un saludo
Saludos cordiales
Quedo a la espera.`,
  negative: `Estoy muy enfadado, ¡esto es inaceptable!
Nunca he visto un servicio tan malo.
Llevo semanas esperando y nadie contesta, es una vergüenza.
Es muy frustrante.
Estoy decepcionada y pienso darme de baja.`,
  positive: `Son ustedes geniales, ¡muchísimas gracias!
Excelente trabajo, estoy encantado.
Ha funcionado de maravilla, gracias por la rapidez.
Estoy muy contenta con su servicio.
¡Bien hecho!`,
};
