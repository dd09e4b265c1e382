/**
 * Frequent given names of the product's languages that are hardly anything else. Left out: words (Mark, Will, Grace),
 * places (Sydney, Victoria), months (April, June) and names of software and methods (Jasmine, Julia, Ruby, Adam).
 */
export const givenNames: readonly string[] =
  `Aaron Abdul Abigail Adriana Agnieszka Ahmed Alain Albert Alberto Alejandra Alejandro Aleksander Alessandra
  Alessandro Alexander Alexandra Alexandre Alice Alicia Amanda Amelia Amit Ana Anders Andrea Andreas Andrew Andrzej Andrés
  Angela Anita Anja Anna Anne Annette Anthony Antoine Antonio António Antje Arjun Arnaud Arthur Astrid Audrey Axel Barbara
  Beatriz Benjamin Bernard Bernd Bianca Birgit Bjørn Björn Bob Brenda Brian Bruno Camille Carla Carlos Carmen Carol
  Caroline Carolina Catherine Cecilia Charles Chiara Christian Christina Christine Christoph Christophe Christopher Claire
  Claudia Claudio Colin Cristina Cynthia Damien Daniel Daniela Daniele Daniil David Davide Deborah Denis Dennis Diana Diego
  Dieter Dirk Dmitri Dominik Donald Donna Doris Dorothea Eduardo Edward Eileen Elena Elias Elisa Elisabeth Elizabeth Emilia
  Emily Emma Emmanuel Enrico Enrique Eric Erik Erika Ernesto Esther Eugenia Evelyn Fabian Fabio Fatima Federica Federico
  Felipe Felix Fernanda Fernando Florian Frances Francesca Francesco Francisco Franck François Françoise Frédéric Friedrich
  Gabriel Gabriela Gary Geoffrey Georg Gerald Gerhard Giovanni Giulia Giuseppe Gonzalo Gregory Guillaume Gustavo Günter
  Hannah Hans Harald Harold Heike Heinrich Heinz Helen Helena Helga Hélène Henrik Henrique Henry Hiroshi Holger Horst
  Howard Hugo Ignacio Ines Ingrid Irene Isabel Isabella Isabelle Ivan Jacqueline Jacques James Jane Janet Janine Javier
  Jean Jeffrey Jennifer Jens Jeremy Jessica Jesús Joanna João Joaquín Jochen Johan Johann Johanna Johannes John Jonas
  Jonathan Jorge Jörg José Josef Joseph Joshua Juan Judith Jürgen Julien Juliette Justin Jutta Karen Karin Karl Katarzyna
  Katharina Katherine Kathleen Katja Keith Kenneth Kerstin Kevin Klaus Krzysztof Kumar Lars Laura Laurent Leonardo Leonie
  Linda Lisa Lorenzo Louise Luca Lucas Lucia Luciana Luis Luís Luisa Lukas Łukasz Maciej Magdalena Malgorzata Małgorzata
  Manuel Manuela Marc Marcel Marcelo Marcin Marco Marcus Margaret Maria María Mariana Marie Mario Marion Markus Marta
  Martha Martin Martina Mateusz Matteo Matthew Matthias Matthieu Maureen Mauricio Mehmet Melanie Melissa Michael Michal
  Michel Michele Michelle Miguel Mikael Mohamed Mohammed Monica Monika Muhammad Mustafa Nadia Nancy Natalia Natalie Nathalie
  Nicolas Nicole Nikolai Nina Norbert Olga Oliver Olivier Pablo Paolo Patricia Patrick Patrik Paul Paula Paulo Pavel Pedro
  Peter Petra Philip Philipp Philippe Pierre Pieter Piotr Priya Rachel Rafael Rajesh Ralf Ramón Raúl Rebecca Regina Reinhard
  Renate Ricardo Riccardo Richard Robert Roberta Roberto Rodrigo Roger Roland Rosa Rui Russell Sabine Samantha Samuel
  Sandra Sanjay Sarah Sanne Sebastian Sébastien Sergio Sharon Shirley Silvia Simone Sofia Sophie Stefan Stefanie Stefano
  Stéphane Stephanie Stephen Steven Stuart Susan Susanne Suresh Svetlana Sylvie Takashi Tatiana Teresa Theresa Thierry
  Thomas Thorsten Timothy Tobias Tomasz Torsten Udo Ulrich Ursula Uwe Valentina Valérie Vanessa Vincent Vincenzo Virginie
  Vladimir Walter Werner William Wolfgang Yannick Yolanda Yuki Yusuf Yves Zoé Zuzanna
  Aoife Abebe Adebayo Amara Anjali Aarav Bogdan Božena Branislav Chidi Chinedu Ciarán Dagmar Danuta
  Deepak Detlef Dragan Emeka Fergus Fatou Gernot Goran Grzegorz Hamish Hervé Ifeoma Iker Imogen
  Inken Inès Iwona Jana Jelena Joost Joao Kwame Kofi Lakshmi Leszek Ludmila Lucía Maarten Magda
  Marloes Maud Milena Miroslav Moira Ngozi Niamh Nikola Nuno Odile Oluwaseun Ondřej Palesa Piet
  Pradeep Radek Raluca Rocío Saoirse Serena Siobhán Sjoerd Snezana Solenn Solveig Sunita Svenja
  Takeshi Tadeusz Tatjana Tendai Thabo Vaclav Vladimír Wiebke Wojciech Xavier Yasmin Zdenka Zdeněk
  Zoltán Zuzana Zsófia`
    .split(/\s/)
    .filter((word) => word !== '');
